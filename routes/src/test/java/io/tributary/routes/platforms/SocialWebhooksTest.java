package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.facebook.FacebookPageMapping;
import io.tributary.mappings.linkedin.LinkedInMapping;
import io.tributary.mappings.x.XMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Social networks, where most is said in public. */
class SocialWebhooksTest extends PackagedWebhooks {

    SocialWebhooksTest() {
        super(new XMapping(), new FacebookPageMapping(), new LinkedInMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.x.consumer-secret", SECRET,
                "tributary.x.own", "3001,3002",
                "tributary.facebook-page.verify-token", "let me in",
                "tributary.linkedin.client-secret", SECRET,
                "tributary.linkedin.app", "hub-app");
    }

    @Test
    void answersTheChallengeOfXAndKeepsWhatItSigned() throws Exception {
        start("x");
        WebhookReply reply =
                receive(
                        "GET",
                        "x/main",
                        Map.of("crc_token", List.of("challenge")),
                        Map.of(),
                        new byte[0]);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .asString()
                .isEqualTo("{\"response_token\":\"sha256=" + base64(utf8("challenge")) + "\"}");

        byte[] body =
                utf8(
                        "{\"for_user_id\": \"3001\", \"tweet_create_events\": [{\"id_str\": \"7\","
                                + " \"created_at\": \"Fri Nov 20 09:58:01 +0000 2026\", \"text\":"
                                + " \"¿hola?\", \"user\": {\"id_str\": \"9\"}}]}");
        assertThat(receive("POST", "x/main", Map.of(), xSigned(new byte[] {1}), body).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();
        assertThat(receive("POST", "x/main", Map.of(), xSigned(body), body).status())
                .isEqualTo(200);
        assertKept(body, Map.of("own", "3001,3002"), "7");
    }

    @Test
    void answersTheHandshakeOfMetaAndKeepsCommentsThatItSigned() throws Exception {
        start("facebook-page");
        Map<String, List<String>> query =
                Map.of(
                        "hub.mode", List.of("subscribe"),
                        "hub.verify_token", List.of("let me in"),
                        "hub.challenge", List.of("42"));
        assertThat(receive("GET", "facebook/main", query, Map.of(), new byte[0]).body())
                .asString()
                .isEqualTo("42");

        byte[] body =
                utf8(
                        "{\"object\": \"page\", \"entry\": [{\"id\": \"1\", \"time\": 1763632800,"
                                + " \"changes\": [{\"field\": \"feed\", \"value\": {\"item\":"
                                + " \"comment\", \"verb\": \"add\", \"comment_id\": \"5_6\","
                                + " \"message\": \"¿hola?\"}}]}]}");
        assertThat(receive("POST", "facebook/main", Map.of(), metaSigned(utf8("x")), body).status())
                .isEqualTo(401);
        assertThat(receive("POST", "facebook/main", Map.of(), metaSigned(body), body).status())
                .isEqualTo(200);
        assertKept(body, Map.of(), "5_6");
    }

    private static Map<String, List<String>> metaSigned(byte[] body)
            throws GeneralSecurityException {
        return Map.of("x-hub-signature-256", List.of("sha256=" + hex(body)));
    }

    @Test
    void answersTheChallengeOfLinkedInAndKeepsWhatItSigned() throws Exception {
        start("linkedin");
        WebhookReply reply =
                receive(
                        "GET",
                        "linkedin/main",
                        Map.of("challengeCode", List.of("8-9")),
                        Map.of(),
                        new byte[0]);
        assertThat(reply.body())
                .asString()
                .isEqualTo(
                        "{\"challengeCode\":\"8-9\",\"challengeResponse\":\""
                                + hex(utf8("8-9"))
                                + "\"}");

        String notification =
                "{\"type\": \"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\", \"notifications\":"
                        + " [{\"action\": \"COMMENT\", \"generatedActivity\": \"urn:li:comment:7\","
                        + " \"organizationalEntity\": \"urn:li:organization:1\","
                        + " \"lastModifiedAt\": 1763632800000}]}";
        byte[] body = utf8(notification);
        Map<String, List<String>> unsigned = Map.of("x-li-signature", List.of(hex(body)));
        Map<String, List<String>> signed =
                Map.of("x-li-signature", List.of(hex(utf8("hmacsha256=" + notification))));
        assertThat(receive("POST", "linkedin/main", Map.of(), unsigned, body).status())
                .isEqualTo(401);
        assertThat(receive("POST", "linkedin/main", Map.of(), signed, body).status())
                .isEqualTo(200);
        assertKept(body, Map.of("app", "hub-app"), "urn:li:comment:7");
    }

    private static String hex(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(hmac(content));
    }

    private static Map<String, List<String>> xSigned(byte[] body) throws GeneralSecurityException {
        return Map.of("x-twitter-webhooks-signature", List.of("sha256=" + base64(body)));
    }

    private static String base64(byte[] content) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(hmac(content));
    }

    private void assertKept(byte[] body, Map<String, String> settings, String event) {
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(body);
                            assertThat(kept.settings()).isEqualTo(settings);
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly(event);
                        });
    }
}
