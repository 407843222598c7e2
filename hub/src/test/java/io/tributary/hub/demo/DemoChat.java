package io.tributary.hub.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.hub.demo.DemoScript.Person;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The demo company's WhatsApp number: Cloud API webhooks, signed as Meta signs them. */
final class DemoChat {

    static final String SECRET = "demo-app-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoWebhooks webhooks;

    DemoChat(DemoWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    void message(Person person, String id, String text, Instant at)
            throws IOException, InterruptedException {
        String digits = person.phone().substring(1);
        ObjectNode envelope = DemoWebhooks.recorded(JSON, "/demo/whatsapp-message.json");
        ObjectNode value = (ObjectNode) envelope.at("/entry/0/changes/0/value");
        ((ObjectNode) value.at("/contacts/0")).put("wa_id", digits);
        ((ObjectNode) value.at("/contacts/0/profile")).put("name", person.name());
        ((ObjectNode) value.at("/messages/0"))
                .put("from", digits)
                .put("id", "wamid." + id)
                .put("timestamp", Long.toString(at.getEpochSecond()));
        ((ObjectNode) value.at("/messages/0/text")).put("body", text);
        byte[] body = JSON.writeValueAsBytes(envelope);
        webhooks.post(
                "whatsapp/demo-shop",
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Hub-Signature-256",
                        "sha256=" + DemoWebhooks.hmacHex(SECRET, body)));
    }
}
