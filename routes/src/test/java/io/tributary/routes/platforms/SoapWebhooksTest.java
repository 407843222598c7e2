package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.canonical.CanonicalMapping;
import io.tributary.mappings.declarative.DeclarativeMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** A system that speaks SOAP, and wants to be spoken to in it. */
class SoapWebhooksTest extends PackagedWebhooks {

    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String SECURITY =
            "<w:Security xmlns:w=\"http://docs.oasis-open.org/wss/2004/01/"
                    + "oasis-200401-wss-wssecurity-secext-1.0.xsd\"><w:UsernameToken>"
                    + "<w:Username>erp</w:Username><w:Password>%s</w:Password>"
                    + "</w:UsernameToken></w:Security>";
    private static final String TICKET =
            "<TicketChanged xmlns=\"urn:example:helpdesk\"><Ticket><Number>4711</Number>"
                    + "<Version>3</Version><State>OPEN</State><Origin>PHONE</Origin>"
                    + "<ChangedAt>2026-11-20T11:00:00</ChangedAt>"
                    + "<Customer><Mail>ana@example.com</Mail></Customer></Ticket></TicketChanged>";
    private static final String ANSWER =
            "<Received xmlns=\"urn:example:crm?a=1\"><Code>0 + 0 &lt; 1 &amp; 100%41</Code></Received>";

    SoapWebhooksTest() throws IOException {
        super(
                DeclarativeMapping.parse(
                        Files.readAllBytes(
                                Path.of("../deploy/mappings/soap-tickets.mapping.yaml"))),
                new CanonicalMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.soap.secret",
                "erp:" + SECRET,
                "tributary.soap.mapping",
                "soap-tickets",
                "tributary.soap.answer",
                ANSWER);
    }

    private static String envelope(String namespace, String header, String body) {
        return "<s:Envelope xmlns:s=\"%s\"><s:Header>%s</s:Header><s:Body>%s</s:Body></s:Envelope>"
                .formatted(namespace, header, body);
    }

    private WebhookReply post(String namespace, String message) {
        return post(namespace, message, "erp:" + SECRET);
    }

    private WebhookReply post(String namespace, String message, String pair) {
        String type = namespace.equals(SOAP12) ? "application/soap+xml" : "text/xml";
        String basic = "Basic " + Base64.getEncoder().encodeToString(utf8(pair));
        Map<String, List<String>> headers =
                Map.of(
                        "content-type",
                        List.of(type + "; charset=utf-8"),
                        "soapaction",
                        List.of("\"urn:changed\""),
                        "authorization",
                        List.of(basic));
        return receive("POST", "soap/main", Map.of(), headers, utf8(message));
    }

    /** What the reply has in its body, which shows that it is an envelope of that version. */
    private static Element inBody(WebhookReply reply, String namespace) throws Exception {
        assertThat(reply.contentType())
                .isEqualTo(
                        namespace.equals(SOAP12)
                                ? "application/soap+xml; charset=utf-8"
                                : "text/xml; charset=utf-8");
        Element envelope =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(reply.body()))
                        .getDocumentElement();
        assertThat(envelope.getNamespaceURI()).isEqualTo(namespace);
        assertThat(envelope.getLocalName()).isEqualTo("Envelope");
        Element body = (Element) envelope.getFirstChild();
        assertThat(body.getLocalName()).isEqualTo("Body");
        return (Element) body.getFirstChild();
    }

    private static String code(WebhookReply reply, String namespace) throws Exception {
        Element fault = inBody(reply, namespace);
        assertThat(fault.getNamespaceURI()).isEqualTo(namespace);
        assertThat(fault.getLocalName()).isEqualTo("Fault");
        return fault.getFirstChild().getTextContent();
    }

    @ParameterizedTest
    @CsvSource({SOAP11, SOAP12})
    void answersInAnEnvelopeOnceTheMessageIsKept(String namespace) throws Exception {
        start("soap");
        String message = envelope(namespace, "", TICKET);

        WebhookReply reply = post(namespace, message);

        assertThat(reply.status()).isEqualTo(200);
        Element received = inBody(reply, namespace);
        assertThat(received.getNamespaceURI()).isEqualTo("urn:example:crm?a=1");
        assertThat(received.getTextContent()).isEqualTo("0 + 0 < 1 & 100%41");
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(utf8(message));
                            assertThat(kept.headers())
                                    .isEqualTo(Map.of("soapaction", "\"urn:changed\""));
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly("ticket:4711");
                        });
    }

    @Test
    void takesATokenAndKeepsNoPassword() throws Exception {
        start("soap");
        String password = SECRET.replace("&", "&amp;");
        byte[] message = utf8(envelope(SOAP11, SECURITY.formatted(password), TICKET));

        WebhookReply reply = receive("POST", "soap/main", Map.of(), Map.of(), message);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(new String(accepted.get(0).body(), StandardCharsets.UTF_8))
                .contains("<Number>4711</Number>")
                .doesNotContain("Security", password);
        assertThat(mappings.map(accepted.get(0)).interactions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({SOAP11 + ", soap:Client", SOAP12 + ", soap:Sender"})
    void refusesWhoIsNotKnown(String namespace, String code) throws Exception {
        start("soap");
        WebhookReply reply = post(namespace, envelope(namespace, "", TICKET), "erp:guess");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers().get("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(code(reply, namespace)).isEqualTo(code);
        byte[] token = utf8(envelope(namespace, SECURITY.formatted("guess"), TICKET));
        assertThat(receive("POST", "soap/main", Map.of(), Map.of(), token).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SOAP11 + ", soap:Client, 500", SOAP12 + ", soap:Sender, 400"})
    void asksForAnotherMessageInPlaceOfNonsense(String namespace, String code, int status)
            throws Exception {
        start("soap");
        for (String nonsense :
                new String[] {
                    "{\"a\": 1}",
                    "<a/>",
                    "<s:Envelope",
                    envelope("urn:other", "", TICKET),
                    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                            + envelope(namespace, "", "&b;"),
                    envelope(namespace, "", "<a>".repeat(5000) + "</a>".repeat(5000)),
                }) {
            WebhookReply reply = post(namespace, nonsense);
            assertThat(reply.status()).as(nonsense).isEqualTo(status);
            assertThat(code(reply, namespace)).isEqualTo(code);
            assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                    .contains("<status>400</status>");
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({SOAP11 + ", soap:Server", SOAP12 + ", soap:Receiver"})
    void asksToSendAgainWhatCannotBeKept(String namespace, String code) throws Exception {
        start("soap");
        refuseWith(new TransientFailure("the broker is away", null));

        WebhookReply reply = post(namespace, envelope(namespace, "", TICKET));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers()).containsEntry("Retry-After", "30");
        assertThat(code(reply, namespace)).isEqualTo(code);
        refuseWith(new IllegalStateException("broken <within>"));
        reply = post(namespace, envelope(namespace, "", TICKET));
        assertThat(code(reply, namespace)).isEqualTo(code);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).doesNotContain("within");
    }
}
