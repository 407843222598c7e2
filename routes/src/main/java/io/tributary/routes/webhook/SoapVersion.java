package io.tributary.routes.webhook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two that there are: how each wraps, and tells a fault. */
enum SoapVersion {
    V11("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8") {
        @Override
        String fault(Failure failure) {
            return "<soap:Fault><faultcode>soap:%s</faultcode><faultstring>%s</faultstring><detail>%s</detail></soap:Fault>"
                    .formatted(
                            failure.isOfTheSender() ? "Client" : "Server",
                            XmlText.escape(failure.title()),
                            XmlAnswers.problem(failure));
        }

        /** WS-I Basic Profile 1.1, R1126; R1124 and HTTP itself for who is not let in. */
        @Override
        int status(Failure failure) {
            return failure.status() == UNAUTHORIZED ? UNAUTHORIZED : 500;
        }
    },
    V12("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8") {
        @Override
        String fault(Failure failure) {
            return "<soap:Fault><soap:Code><soap:Value>soap:%s</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang=\"en\">%s</soap:Text></soap:Reason><soap:Detail>%s</soap:Detail></soap:Fault>"
                    .formatted(
                            failure.isOfTheSender() ? "Sender" : "Receiver",
                            XmlText.escape(failure.title()),
                            XmlAnswers.problem(failure));
        }

        /** SOAP 1.2, part 2, table 20. */
        @Override
        int status(Failure failure) {
            if (failure.status() == UNAUTHORIZED) {
                return UNAUTHORIZED;
            }
            return failure.isOfTheSender() ? 400 : 500;
        }
    };

    private static final int UNAUTHORIZED = 401;

    private final String namespace;
    private final String contentType;

    SoapVersion(String namespace, String contentType) {
        this.namespace = namespace;
        this.contentType = contentType;
    }

    /** That of a request with this content type. */
    static SoapVersion of(@Nullable String contentType) {
        String type = String.valueOf(contentType).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("application/soap+xml") ? V12 : V11;
    }

    /** The element of a fault, within an envelope. */
    abstract String fault(Failure failure);

    /** Of HTTP, which clients have learnt to look for faults below. */
    abstract int status(Failure failure);

    String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"%s\"><soap:Body>%s</soap:Body></soap:Envelope>"
                .formatted(namespace, body);
    }

    String contentType() {
        return contentType;
    }
}
