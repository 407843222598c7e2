package io.tributary.hub.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.hub.demo.DemoScript.Person;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** The demo company's shop: Shopify webhooks, signed as Shopify signs them. */
final class DemoShop {

    static final String SECRET = "demo-shop-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoWebhooks webhooks;

    DemoShop(DemoWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    void order(Person person, long order, String item, String price, Instant at)
            throws IOException, InterruptedException {
        ObjectNode payload = (ObjectNode) recorded("shopify-order").get("order");
        payload.put("id", orderId(order)).put("name", "#" + order).put("order_number", order);
        payload.put("checkout_id", orderId(order) + 5);
        payload.put("email", person.email()).put("currency", "EUR");
        payload.put("created_at", at.toString()).put("updated_at", at.toString());
        payload.put("total_price", price).put("financial_status", "paid");
        payload.remove("fulfillments");
        ArrayNode items = (ArrayNode) payload.get("line_items");
        while (items.size() > 1) {
            items.remove(1);
        }
        ((ObjectNode) items.get(0)).put("title", item).put("name", item).put("price", price);
        for (String address : new String[] {"billing_address", "shipping_address"}) {
            ((ObjectNode) payload.get(address))
                    .put("name", person.name())
                    .put("phone", person.phone())
                    .put("country_code", person.region());
        }
        customer((ObjectNode) payload.get("customer"), person);
        send("orders/create", payload, "order-" + order);
    }

    void refund(long order, String reason, Instant at) throws IOException, InterruptedException {
        ObjectNode payload = (ObjectNode) recorded("shopify-refund").get("refund");
        payload.put("id", orderId(order) + 1).put("order_id", orderId(order));
        payload.put("created_at", at.toString()).put("note", reason);
        payload.remove("refund_line_items");
        send("refunds/create", payload, "refund-" + order);
    }

    private static void customer(ObjectNode customer, Person person) {
        String[] names = person.name().split(" ", 2);
        customer.put("id", person.account()).put("email", person.email());
        customer.put("first_name", names[0]).put("last_name", names[1]);
        ((ObjectNode) customer.get("default_address"))
                .put("name", person.name())
                .put("phone", person.phone())
                .put("country_code", person.region());
    }

    private void send(String topic, ObjectNode payload, String eventId)
            throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(payload);
        webhooks.post(
                "shopify/demo-shop",
                body,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Shopify-Topic",
                        topic,
                        "X-Shopify-Shop-Domain",
                        "demo-shop.example",
                        "X-Shopify-Event-Id",
                        eventId,
                        "X-Shopify-Hmac-SHA256",
                        DemoWebhooks.hmacBase64(SECRET, body)));
    }

    private static long orderId(long order) {
        return 450_000_000_000L + order * 10;
    }

    private static ObjectNode recorded(String name) throws IOException {
        return DemoWebhooks.recorded(JSON, "/demo/" + name + ".json");
    }
}
