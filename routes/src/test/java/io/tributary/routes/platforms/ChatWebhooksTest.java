package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.discourse.DiscourseMapping;
import io.tributary.mappings.engage.EngageMapping;
import io.tributary.mappings.iadvize.IAdvizeMapping;
import io.tributary.mappings.matrix.MatrixMapping;
import io.tributary.mappings.olark.OlarkMapping;
import io.tributary.mappings.rocketchat.RocketChatMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chats of sites, and communities. */
class ChatWebhooksTest extends PackagedWebhooks {

    ChatWebhooksTest() {
        super(
                new RocketChatMapping(),
                new DiscourseMapping(),
                new IAdvizeMapping(),
                new OlarkMapping(),
                new EngageMapping(),
                new MatrixMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.rocketchat.own", "eva,leo",
                "tributary.discourse.own", "leo",
                "tributary.discourse.accounts", "shop/main",
                "tributary.olark.secret", "hub:" + SECRET,
                "tributary.ringcentral-engage.verify-token", "let me in");
    }

    /** Refuses the body with another proof, and keeps it with its own. */
    private void keeps(
            String source,
            byte[] body,
            Map<String, List<String>> forged,
            Map<String, List<String>> genuine,
            String... interactions) {
        assertThat(receive("POST", source, Map.of(), forged, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(receive("POST", source, Map.of(), genuine, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.source()).isEqualTo(source);
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly(interactions);
                        });
    }

    private static Map<String, List<String>> header(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void keepsWhatRocketChatSentWithTheTokenOfOmnichannel() throws Exception {
        start("rocketchat");
        byte[] body =
                utf8(
                        """
                        {"type": "LivechatSessionStart", "_id": "r1",
                         "createdAt": "2026-11-20T09:59:00Z", "visitor": {"_id": "v1"}}\
                        """);
        keeps(
                "rocketchat/main",
                body,
                header("x-rocketchat-livechat-token", "guess"),
                header("x-rocketchat-livechat-token", SECRET),
                "session:r1");
        assertThat(accepted.get(0).settings()).isEqualTo(Map.of("own", "eva,leo"));
    }

    @Test
    void keepsWhatRocketChatSentWithTheTokenOfAnOutgoingWebhook() throws Exception {
        start("rocketchat");
        String message =
                "{\"channel_id\": \"GENERAL\", \"message_id\": \"m1\", \"user_id\": \"u1\","
                        + " \"text\": \"hola\", \"token\": \"%s\"}";
        byte[] forged = utf8(String.format(message, "guess"));
        assertThat(receive("POST", "rocketchat/main", Map.of(), Map.of(), forged).status())
                .isEqualTo(401);
        byte[] body = utf8(String.format(message, SECRET));
        keeps(
                "rocketchat/main",
                body,
                header("x-rocketchat-livechat-token", "guess"),
                Map.of(),
                "message:m1");
    }

    @Test
    void keepsWhatDiscourseSignedUnderItsEventAndWithItsName() throws Exception {
        start("discourse");
        byte[] body =
                utf8(
                        """
                        {"post": {"id": 7, "user_id": 3, "topic_id": 1, "post_number": 1,
                         "created_at": "2026-11-20T09:59:00Z", "cooked": "<p>hola</p>"}}\
                        """);
        keeps("discourse/main", body, discourse(hmac(utf8("{}"))), discourse(hmac(body)), "post:7");
        assertThat(accepted.get(0).eventId()).isEqualTo("501");
        assertThat(mappings.map(accepted.get(0)).interactions().get(0).link())
                .isEqualTo("https://community.example/t/-/1/1");
    }

    private static Map<String, List<String>> discourse(byte[] signature) {
        return Map.of(
                "x-discourse-event-signature",
                List.of("sha256=" + hex(signature)),
                "x-discourse-event-id",
                List.of("501"),
                "x-discourse-event",
                List.of("post_created"),
                "x-discourse-instance",
                List.of("https://community.example"));
    }

    @Test
    void keepsWhatIAdvizeSigned() throws Exception {
        start("iadvize");
        byte[] body =
                utf8(
                        """
                        {"eventId": "e1", "eventType": "v2.conversation.closed",
                         "conversationId": "c1", "createdAt": "2026-11-20T09:59:00.171Z"}\
                        """);
        keeps(
                "iadvize/main",
                body,
                header("x-iadvize-signature", "sha256=" + hex(hmac(utf8("{}")))),
                header("x-iadvize-signature", "sha256=" + hex(hmac(body))),
                "closed:c1");
    }

    @Test
    void keepsTranscriptsOfOlarkThatCarryUserAndPassword() throws Exception {
        start("olark");
        String json =
                "{\"id\": \"c1\", \"items\": [{\"kind\": \"MessageToOperator\", \"body\":"
                        + " \"hola\", \"timestamp\": \"1795168740.5\"}]}";
        byte[] body = utf8("data=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
        keeps(
                "olark/main",
                body,
                header("authorization", basic("hub:guess")),
                header("authorization", basic("hub:" + SECRET)),
                "conversation:c1",
                "message:c1:0");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(utf8(pair));
    }

    @Test
    void answersTheHandshakeOfRingCentralAndKeepsWhatCarriesTheSecret() throws Exception {
        start("ringcentral-engage");
        Map<String, List<String>> query =
                Map.of(
                        "hub.mode", List.of("subscribe"),
                        "hub.verify_token", List.of("let me in"),
                        "hub.challenge", List.of("42"));
        assertThat(receive("GET", "ringcentral/engage", query, Map.of(), new byte[0]).body())
                .asString()
                .isEqualTo("42");
        byte[] body =
                utf8(
                        """
                        {"id": "w1", "events": [{"type": "content.imported", "id": "e1",
                          "issued_at": "2026-11-20T09:59:00Z", "resource":
                            {"type": "whats_app/message", "id": "c1", "metadata":
                              {"author_id": "i1", "body": "hola"}}}]}\
                        """);
        keeps(
                "ringcentral/engage",
                body,
                header("x-dimelo-secret", "guess"),
                header("x-dimelo-secret", SECRET),
                "content:c1");
    }

    @Test
    void keepsTransactionsOfAHomeserverAndAnswersThemAsItWants() throws Exception {
        start("matrix");
        byte[] body =
                utf8(
                        """
                        {"events": [{"type": "m.room.message", "event_id": "$1", "room_id": "!r",
                          "sender": "@ana:example.org", "origin_server_ts": 1795168740000,
                          "content": {"msgtype": "m.text", "body": "hola"}}]}\
                        """);
        String transaction = "matrix/main/_matrix/app/v1/transactions/17";
        Map<String, List<String>> token = header("authorization", "Bearer " + SECRET);
        Map<String, List<String>> guess = header("authorization", "Bearer guess");
        assertThat(receive("PUT", transaction, Map.of(), guess, body).status()).isEqualTo(401);
        assertThat(receive("PUT", "matrix/main", Map.of(), token, body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();

        WebhookReply reply = receive("PUT", transaction, Map.of(), token, body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).asString().isEqualTo("{}");
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.source()).isEqualTo("matrix/main");
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly("event:$1");
                        });
        assertThat(receive("POST", "matrix/main/_matrix/app/v1/ping", Map.of(), token, body).body())
                .asString()
                .isEqualTo("{}");
    }
}
