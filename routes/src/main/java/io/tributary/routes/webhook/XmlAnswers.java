package io.tributary.routes.webhook;

import java.nio.charset.StandardCharsets;

/** As problem details are, in XML (RFC 9457, appendix B). */
record XmlAnswers(WebhookAnswer answer) implements Answers {

    @Override
    public WebhookReply kept() {
        return Answers.text(answer, "application/xml");
    }

    @Override
    public WebhookReply failed(Failure failure) {
        return new WebhookReply(
                failure.status(),
                "application/problem+xml",
                failure.headers(),
                problem(failure).getBytes(StandardCharsets.UTF_8));
    }

    /** The element, for others that have it within. */
    static String problem(Failure failure) {
        String detail =
                failure.detail().isEmpty()
                        ? ""
                        : "<detail>" + XmlText.escape(failure.detail()) + "</detail>";
        return "<problem xmlns=\"urn:ietf:rfc:7807\"><type>/problems/%s</type><title>%s</title>%s<status>%d</status></problem>"
                .formatted(
                        failure.type(), XmlText.escape(failure.title()), detail, failure.status());
    }
}
