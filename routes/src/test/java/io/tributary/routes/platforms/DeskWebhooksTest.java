package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.intercom.IntercomMapping;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help desks, their chats, and a CRM. */
class DeskWebhooksTest extends PackagedWebhooks {

    DeskWebhooksTest() {
        super(new IntercomMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.intercom.region", "ES",
                "tributary.intercom.accounts", "shop/main");
    }

    @Test
    void keepsWhatIntercomSigned() throws Exception {
        start("intercom");
        byte[] body =
                utf8(
                        """
                        {"type": "notification_event", "topic": "conversation.user.created",
                         "created_at": 1795168800, "data": {"item": {
                           "type": "conversation", "id": "1", "created_at": 1795168700, "source":
                             {"id": "7", "type": "conversation", "body": "<p>Hello</p>"}}}}""");
        String signature = "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", body));
        Map<String, List<String>> signed = Map.of("x-hub-signature", List.of(signature));
        refuses("intercom/main", signed, utf8("{}"));
        keeps("intercom/main", signed, body, "message:7");
        assertThat(accepted.get(0).settings())
                .isEqualTo(Map.of("region", "ES", "accounts", "shop/main"));
    }

    private void refuses(String source, Map<String, List<String>> headers, byte[] body) {
        assertThat(receive("POST", source, Map.of(), headers, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }

    private void keeps(
            String source, Map<String, List<String>> headers, byte[] body, String interaction) {
        assertThat(receive("POST", source, Map.of(), headers, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .contains(interaction);
                        });
    }
}
