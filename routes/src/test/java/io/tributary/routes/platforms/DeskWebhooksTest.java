package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.chatwoot.ChatwootMapping;
import io.tributary.mappings.dynamics.DynamicsMapping;
import io.tributary.mappings.freshdesk.FreshdeskMapping;
import io.tributary.mappings.hubspot.HubSpotMapping;
import io.tributary.mappings.intercom.IntercomMapping;
import io.tributary.mappings.requesttracker.RequestTrackerMapping;
import io.tributary.mappings.zendesk.ZendeskMapping;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help desks, their chats, and a CRM. */
class DeskWebhooksTest extends PackagedWebhooks {

    DeskWebhooksTest() {
        super(
                new IntercomMapping(),
                new ChatwootMapping(),
                new ZendeskMapping(),
                new FreshdeskMapping(),
                new HubSpotMapping(),
                new DynamicsMapping(),
                new RequestTrackerMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.intercom.region", "ES",
                "tributary.intercom.accounts", "shop/main",
                "tributary.chatwoot.region", "ES",
                "tributary.zendesk.region", "ES",
                "tributary.zendesk.agents", "9",
                "tributary.zendesk.own", "@shop.example",
                "tributary.dynamics.hub-user", "95c2dd85-e89e-e711-8122-000d3aa2331c");
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
                             {"id": "7", "type": "conversation", "body": "<p>Hello</p>"}}}}\
                        """);
        String signature = "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", body));
        Map<String, List<String>> signed = Map.of("x-hub-signature", List.of(signature));
        refuses("intercom/main", signed, utf8("{}"));
        keeps("intercom/main", signed, body, "message:7");
        assertThat(accepted.get(0).settings())
                .isEqualTo(Map.of("region", "ES", "accounts", "shop/main"));
    }

    @Test
    void keepsWhatChatwootSignedUnderItsDelivery() throws Exception {
        start("chatwoot");
        byte[] body =
                utf8(
                        """
                        {"event": "message_created", "id": 7, "message_type": "incoming",
                         "content": "Hello", "created_at": "2026-11-20T09:59:00Z"}\
                        """);
        long time = NOW.getEpochSecond() - 300;
        Map<String, List<String>> signed = chatwoot(time, body);
        refuses("chatwoot/main", chatwoot(time - 1, body), body);
        keeps("chatwoot/main", signed, body, "message:7");
        assertThat(accepted.get(0).eventId()).isEqualTo("d-1");
    }

    private static Map<String, List<String>> chatwoot(long time, byte[] body) throws Exception {
        byte[] content = utf8(time + "." + new String(body, StandardCharsets.UTF_8));
        return Map.of(
                "x-chatwoot-signature",
                List.of("sha256=" + HexFormat.of().formatHex(hmac(content))),
                "x-chatwoot-timestamp",
                List.of(Long.toString(time)),
                "x-chatwoot-delivery",
                List.of("d-1"));
    }

    @Test
    void keepsWhatZendeskSignedAndRefusesItOnceItIsOld() throws Exception {
        start("zendesk");
        byte[] body =
                utf8(
                        """
                        {"type": "zen:event-type:ticket.created", "time": "2026-11-20T09:59:00Z",
                         "detail": {"id": "7", "created_at": "2026-11-20T09:59:00Z"}}\
                        """);
        Map<String, List<String>> signed = zendesk("2026-11-20T09:55:00Z", body);
        refuses("zendesk/main", zendesk("2026-11-20T09:54:59Z", body), body);
        keeps("zendesk/main", signed, body, "ticket:7");
        assertThat(accepted.get(0).settings())
                .isEqualTo(Map.of("region", "ES", "agents", "9", "own", "@shop.example"));
    }

    private static Map<String, List<String>> zendesk(String time, byte[] body) throws Exception {
        byte[] content = utf8(time + new String(body, StandardCharsets.UTF_8));
        return Map.of(
                "x-zendesk-webhook-signature",
                List.of(Base64.getEncoder().encodeToString(hmac(content))),
                "x-zendesk-webhook-signature-timestamp",
                List.of(time));
    }

    @Test
    void keepsWhatARuleOfFreshdeskSentWithTheSecret() throws Exception {
        start("freshdesk");
        byte[] body = utf8("{\"freshdesk_webhook\": {\"ticket_id\": 7}}");
        refuses("freshdesk/main", Map.of("x-webhook-secret", List.of("another")), body);
        keeps("freshdesk/main", Map.of("x-webhook-secret", List.of(SECRET)), body, "ticket:7");
    }

    @Test
    void keepsWhatHubSpotSignedForThisAddress() throws Exception {
        start("hubspot");
        byte[] body =
                utf8(
                        """
                        [{"subscriptionType": "contact.creation", "objectId": 7,
                          "occurredAt": 1795168800000}]\
                        """);
        Map<String, List<String>> signed =
                hubspot("https://hub.example/webhooks/hubspot/main", body);
        refuses("hubspot/main", hubspot("https://other.example/webhooks/hubspot/main", body), body);
        keeps("hubspot/main", signed, body, "contact:7");
    }

    private static Map<String, List<String>> hubspot(String url, byte[] body) throws Exception {
        String time = Long.toString(NOW.toEpochMilli());
        byte[] content = utf8("POST" + url + new String(body, StandardCharsets.UTF_8) + time);
        return Map.of(
                "x-hubspot-signature-v3",
                List.of(Base64.getEncoder().encodeToString(hmac(content))),
                "x-hubspot-request-timestamp",
                List.of(time));
    }

    @Test
    void keepsWhatDataverseSentWithTheSecretAndIgnoresWhatTheHubWrote() throws Exception {
        start("dynamics");
        byte[] body =
                utf8(
                        """
                        {"MessageName": "Create", "PrimaryEntityName": "contact",
                         "InitiatingUserId": "75c2dd85-e89e-e711-8122-000d3aa2331c",
                         "InputParameters": [{"key": "Target", "value":
                           {"Id": "7", "LogicalName": "contact", "Attributes": []}}]}\
                        """);
        refuses("dynamics/main", Map.of("x-webhook-secret", List.of("another")), body);
        keeps("dynamics/main", Map.of("x-webhook-secret", List.of(SECRET)), body, "contact:7");
        assertThat(accepted.get(0).settings())
                .isEqualTo(Map.of("hubUser", "95c2dd85-e89e-e711-8122-000d3aa2331c"));
    }

    @Test
    void keepsWhatTheScripOfRequestTrackerSignedAndRefusesItOnceItIsOld() throws Exception {
        start("request-tracker");
        byte[] body =
                utf8(
                        """
                        {"transaction": {"id": 7, "Type": "Comment", "Created": "2026-11-20T09:59:00Z",
                           "Creator": {"type": "user", "id": "marta"},
                           "Object": {"type": "ticket", "id": "9"}}}\
                        """);
        long time = NOW.getEpochSecond() - 300;
        refuses("request-tracker/main", requestTracker(time - 1, body), body);
        keeps("request-tracker/main", requestTracker(time, body), body, "transaction:7");
    }

    private static Map<String, List<String>> requestTracker(long time, byte[] body)
            throws Exception {
        byte[] content = utf8(time + "." + new String(body, StandardCharsets.UTF_8));
        return Map.of(
                "x-rt-signature",
                List.of("sha256=" + HexFormat.of().formatHex(hmac(content))),
                "x-rt-timestamp",
                List.of(Long.toString(time)));
    }

    /** The signature was made by Perl's own Digest::SHA, as the scrip makes it. */
    @Test
    void keepsWhatPerlSigned() throws Exception {
        start("request-tracker");
        byte[] body =
                utf8(
                        "{\"transaction\":{\"Created\":\"2026-11-20T09:59:00Z\",\"Object\":{\"id\":\"9\"},"
                                + "\"Type\":\"Comment\",\"id\":8}}");
        Map<String, List<String>> signed =
                Map.of(
                        "x-rt-signature",
                        List.of(
                                "sha256=b5187ab6838ce05a982eefd5289360a4d848cfe80f193f4d19d764a9a9b083b2"),
                        "x-rt-timestamp",
                        List.of("1795168800"));
        keeps("request-tracker/main", signed, body, "transaction:8");
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
