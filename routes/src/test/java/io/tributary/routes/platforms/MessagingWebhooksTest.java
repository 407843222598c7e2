package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.line.LineMapping;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messaging apps and SMS that are no part of Meta's, Telegram's or Twilio's. */
class MessagingWebhooksTest extends PackagedWebhooks {

    MessagingWebhooksTest() {
        super(new LineMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("tributary.line.channel-secret", SECRET, "tributary.line.own", "U1,U2");
    }

    /** Refuses the body under another signature, and keeps it under its own. */
    private void keeps(
            String source,
            byte[] body,
            Map<String, List<String>> forged,
            Map<String, List<String>> signed,
            String eventId) {
        assertThat(receive("POST", source, Map.of(), forged, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(receive("POST", source, Map.of(), signed, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.source()).isEqualTo(source);
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly(eventId);
                        });
    }

    private static Map<String, List<String>> header(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void keepsWhatLineSigned() throws Exception {
        start("line");
        byte[] body =
                utf8(
                        "{\"destination\": \"U0\", \"events\": [{\"type\": \"message\","
                                + " \"timestamp\": 1763632800000, \"source\": {\"type\": \"user\","
                                + " \"userId\": \"U9\"}, \"message\": {\"id\": \"600001\","
                                + " \"type\": \"text\", \"text\": \"hola\"}}]}");
        keeps(
                "line/main",
                body,
                header("x-line-signature", base64(hmac(utf8("{}")))),
                header("x-line-signature", base64(hmac(body))),
                "600001");
        assertThat(accepted.get(0).settings()).isEqualTo(Map.of("own", "U1,U2"));
    }
}
