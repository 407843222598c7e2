package io.tributary.mappings.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooMappingTest {

    private static final String SOURCE = "woocommerce/eu-store";
    private static final Identifier ORDER =
            Identifier.scoped("woocommerce.order", "eu-store", "7", Proof.AUTHENTICATED);

    /** A webhook body: {@code %s} takes further fields, each with a comma before. */
    private static String order(String modified, String further) {
        return """
        {"id": 7, "number": "EU-7", "order_key": "k", "status": "processing", "currency": "EUR",
         "total": "59.00", "customer_id": 0, "date_created_gmt": "2026-11-20T10:00:00",
         "date_modified_gmt": "%s", "line_items": [{"name": "T-Shirt", "quantity": 2}]%s}"""
                .formatted(modified, further);
    }

    private static String order(String further) {
        return order("2026-11-20T10:05:00", further);
    }

    private static Interaction latest(Interaction... versions) {
        return List.of(versions).stream().reduce(InteractionParts::latest).orElseThrow();
    }

    @Test
    void summarisesAnOrderForATimeline() {
        Interaction order = WooEvents.one("order.updated", order(""));
        assertThat(order.sourceEventId()).isEqualTo("order:7");
        assertThat(order.kind()).isEqualTo(Kind.ORDER);
        assertThat(order.status()).isEqualTo("processing");
        assertThat(order.text()).isEqualTo("Order #EU-7: 2 x T-Shirt, 59.00 EUR");
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(order.references())
                .containsExactly(
                        Reference.of("order", SOURCE, "EU-7"),
                        Reference.of("order.id", SOURCE, "7"));
        assertThat(order.link())
                .isEqualTo("https://shop.example.com/eu/wp-admin/post.php?post=7&action=edit");
        assertThat(order.attributes())
                .containsEntry("topic", "order.updated")
                .containsEntry("shop", "shop.example.com")
                .containsEntry("itemCount", 2L);
    }

    @Test
    void guestIsKnownByTheOrderAndByWhatWasTyped() {
        Interaction order =
                WooEvents.one(
                        "order.created",
                        order(
                                """
                                , "billing": {"first_name": "Ana", "email": "ana@example.com",
                                 "phone": "06 12 34 56 78", "country": "FR"},
                                 "shipping": {"phone": "999"}"""));
        assertThat(order.participants())
                .singleElement()
                .satisfies(
                        guest -> {
                            assertThat(guest.name()).isEqualTo("Ana");
                            assertThat(guest.identifiers())
                                    .containsExactly(
                                            Identifier.of("email", "ana@example.com", Proof.STATED),
                                            Identifier.phone("06 12 34 56 78", "FR", Proof.STATED),
                                            ORDER);
                        });
    }

    @Test
    void draftOfACheckoutBecomesTheOrder() {
        Interaction draft =
                WooEvents.one("order.created", order(", \"status\": \"checkout-draft\""));
        Interaction order = WooEvents.one("order.updated", order("2026-11-20T10:06:00", ""));
        assertThat(draft.kind()).isEqualTo(Kind.EVENT);
        assertThat(draft.subject()).isEqualTo("Checkout begun");
        assertThat(draft.id()).isEqualTo(order.id());
        assertThat(latest(draft, order).kind()).isEqualTo(Kind.ORDER);
    }

    @Test
    void orderInTheBinIsGoneUntilItIsRestoredOrChanged() {
        Interaction changed = WooEvents.one("order.updated", order(""));
        Interaction binned = WooEvents.one("order.deleted", "{\"id\":7}");
        Interaction restored = WooEvents.one("order.restored", order(""));
        Interaction later = WooEvents.one("order.updated", order("2026-11-24T10:00:00", ""));
        assertThat(latest(changed, binned).deleted()).isTrue();
        assertThat(restored.revision()).isEqualTo(WooEvents.RECEIVED_AT.toEpochMilli());
        assertThat(latest(binned, later).deleted()).isFalse();
    }

    @Test
    void deletionOfAnAccountBeatsEveryUpdate() {
        Interaction deletion = WooEvents.one("customer.deleted", "{\"id\":25}");
        assertThat(deletion.deleted()).isTrue();
        assertThat(deletion.sourceEventId()).isEqualTo("customer:25");
        assertThat(deletion.revision()).isEqualTo(9_007_199_254_740_991L);
    }

    @Test
    void signedOrderCannotComeBackAsItsDeletion() {
        assertThatThrownBy(() -> WooEvents.map("order.deleted", order("")))
                .isInstanceOf(PayloadRejected.class);
    }

    @Test
    void refundIsWhenTheFirstOrderToldOfItAndAsTheApiSays() {
        String refunds =
                ", \"refunds\": [{\"id\": 9, \"reason\": \"Late\", \"total\": \"-10.00\"}]";
        Interaction first =
                WooEvents.map("order.updated", order("2026-11-21T10:00:00", refunds)).get(1);
        Interaction again =
                WooEvents.map("order.updated", order("2026-11-22T10:00:00", refunds)).get(1);
        Interaction whole =
                WooEvents.one(
                        null,
                        """
                        {"id": 9, "parent_id": 7, "date_created_gmt": "2026-11-21T09:59:00",
                         "amount": "10.00", "reason": "Late", "refunded_by": 1,
                         "refunded_payment": true}""");
        assertThat(first.sourceEventId()).isEqualTo("refund:9");
        assertThat(first.text()).isEqualTo("Refund for order id 7: 10.00 EUR, Late");
        assertThat(first.thread()).isEqualTo("order:7");
        assertThat(first.participants().get(0).identifiers()).containsExactly(ORDER);
        assertThat(latest(again, first)).isEqualTo(first);
        assertThat(latest(first, whole, again)).isEqualTo(whole);
    }

    @Test
    void topicOfAnExtensionAboutACustomerIsAnEvent() {
        Interaction event =
                WooEvents.one(
                        "subscription.updated",
                        """
                        {"id": 90, "parent_id": 7, "status": "on-hold", "customer_id": 25,
                         "date_modified_gmt": "2026-11-22T10:00:00"}""");
        assertThat(event.kind()).isEqualTo(Kind.EVENT);
        assertThat(event.status()).isEqualTo("on-hold");
        assertThat(event.thread()).isEqualTo("order:7");
        assertThat(WooEvents.map("wishlist.updated", "{\"id\": 1}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.updated", "coupon.created", "action.woocommerce_add_to_cart"})
    void topicAboutNobodyIsIgnored(String topic) {
        assertThat(WooEvents.map(topic, "{\"id\": 1}")).isEmpty();
    }

    @Test
    void believesNoAddressThatIsNone() {
        Interaction order = WooEvents.one(null, order(""));
        assertThat(order.link()).isNull();
        assertThat(order.attributes()).doesNotContainKey("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order.updated | {} | id",
                "order.updated | {\"id\": 0} | id",
                "order.updated | {\"id\": 7} | date_created_gmt",
                "order.updated | {\"id\": 7, \"date_created_gmt\": \"yesterday\"}"
                        + " | date_created_gmt",
                "order.updated | {\"id\": 7, \"line_items\": [{\"quantity\": []}]}"
                        + " | line_items[0].quantity",
                "order.updated | {\"id\": 7, \"billing\": [1]} | billing",
                "order.updated | {\"code\": \"x\", \"data\": {\"status\": 401}} | code",
                "order.deleted | {} | id",
                "customer.updated | {\"id\": 7} | date_created_gmt",
                "'' | {} | ''",
                "'' | [] | ''",
                "'' | '' | ''",
            })
    void namesTheFieldThatCannotBeRead(String topic, String body, String field) {
        assertThatThrownBy(() -> WooEvents.map(topic.isEmpty() ? null : topic, body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
