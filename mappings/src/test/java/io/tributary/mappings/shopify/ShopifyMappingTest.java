package io.tributary.mappings.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyMappingTest {

    private static final String SOURCE = "shopify/eu-store";

    /** A webhook body: {@code %s} takes further fields, each with a comma before. */
    private static final Identifier ORDER =
            Identifier.scoped("shopify.order", "eu-store", "7", Proof.AUTHENTICATED);

    private static String order(String further) {
        return """
        {"id": 7, "name": "#1001", "created_at": "2026-11-01T10:00:00+01:00",
         "updated_at": "2026-11-02T10:00:00.5+01:00", "currency": "EUR", "total_price": "59.00",
         "financial_status": "paid",
         "line_items": [{"title": "T-Shirt", "name": "T-Shirt - red", "quantity": 2}]%s}"""
                .formatted(further);
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @Test
    void summarisesAnOrderForATimeline() {
        Interaction order = ShopifyEvents.one("orders/paid", order(""));
        assertThat(order.sourceEventId()).isEqualTo("order:7");
        assertThat(order.kind()).isEqualTo(Kind.ORDER);
        assertThat(order.text()).isEqualTo("Order #1001: 2 x T-Shirt, 59.00 EUR");
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
        assertThat(order.revision())
                .isEqualTo(Instant.parse("2026-11-02T09:00:00.5Z").toEpochMilli());
        assertThat(order.references())
                .containsExactly(
                        Reference.of("order", SOURCE, "1001"),
                        Reference.of("order.id", SOURCE, "7"));
        assertThat(order.link()).isEqualTo("https://eu-store.myshopify.com/admin/orders/7");
        assertThat(order.attributes())
                .containsEntry("topic", "orders/paid")
                .containsEntry("platform", "shopify")
                .containsEntry("itemCount", 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | paid",
                "', \"financial_status\": \"pending\"' | open",
                "', \"fulfillment_status\": \"partial\"' | paid",
                "', \"fulfillment_status\": \"fulfilled\"' | fulfilled",
                "', \"fulfillment_status\": \"fulfilled\", \"financial_status\": \"refunded\"'"
                        + " | refunded",
                "', \"cancelled_at\": \"2026-11-03T10:00:00Z\"' | cancelled",
                "', \"financial_status\": null, \"closed_at\": \"2026-11-03T10:00:00Z\"' | closed",
            })
    void tellsHowFarTheOrderIs(String further, String status) {
        assertThat(ShopifyEvents.one("orders/updated", order(further)).status()).isEqualTo(status);
    }

    @Test
    void laterUpdateReplacesTheSameInteraction() {
        Interaction created = ShopifyEvents.one("orders/create", order(""));
        Interaction updated =
                ShopifyEvents.one(
                        "orders/updated", order(", \"updated_at\": \"2026-11-05T10:00:00+01:00\""));
        assertThat(updated.id()).isEqualTo(created.id());
        assertThat(updated.revision()).isGreaterThan(created.revision());
    }

    @Test
    void deletionBeatsEveryUpdateAndNeedsOnlyTheId() {
        Interaction deletion = ShopifyEvents.one("orders/delete", "{\"id\": 7}");
        assertThat(deletion.deleted()).isTrue();
        assertThat(deletion.sourceEventId()).isEqualTo("order:7");
        assertThat(deletion.revision()).isEqualTo(9_007_199_254_740_991L);
        assertThatThrownBy(() -> ShopifyEvents.map("orders/delete", "{}"))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo("id"));
    }

    @Test
    void signedOrderCannotComeBackAsItsDeletion() {
        assertThatThrownBy(() -> ShopifyEvents.map("orders/delete", order("")))
                .isInstanceOf(PayloadRejected.class);
    }

    @Test
    void trustsAnAddressOnlyWhereShopifyHasVerifiedIt() {
        String customer =
                """
                , "email": "gift@example.com", "phone": "600 111 222",
                "billing_address": {"phone": "06 12 34 56 78", "country_code": "FR"},
                "shipping_address": {"phone": "999", "name": "Somebody Else"},
                "customer": {"id": 9, "email": "ana@example.com", "verified_email": %s,
                             "first_name": "Ana", "last_name": "Ruiz"}""";
        Interaction verified =
                ShopifyEvents.one("orders/create", order(customer.formatted("true")));
        assertThat(verified.participants().get(0).name()).isEqualTo("Ana Ruiz");
        assertThat(identifiers(verified))
                .containsExactly(
                        Identifier.scoped("shopify.customer", "eu-store", "9", Proof.AUTHENTICATED),
                        Identifier.of("email", "ana@example.com", Proof.AUTHENTICATED),
                        Identifier.of("email", "gift@example.com", Proof.STATED),
                        Identifier.phone("600 111 222", "FR", Proof.STATED),
                        Identifier.phone("06 12 34 56 78", "FR", Proof.STATED),
                        ORDER);
        Interaction typed = ShopifyEvents.one("orders/create", order(customer.formatted("false")));
        assertThat(identifiers(typed))
                .contains(Identifier.of("email", "ana@example.com", Proof.STATED));
    }

    @Test
    void readsNumbersWithoutAddressInTheRegionOfTheRoute() {
        Interaction order = ShopifyEvents.one("orders/create", order(", \"phone\": \"600111222\""));
        assertThat(identifiers(order))
                .containsExactly(Identifier.phone("600111222", "ES", Proof.STATED), ORDER);
    }

    @Test
    void guestWithoutAnythingIsKnownByTheOrder() {
        assertThat(ShopifyEvents.one("orders/create", order("")).participants())
                .singleElement()
                .satisfies(guest -> assertThat(guest.identifiers()).containsExactly(ORDER));
    }

    @Test
    void findsTheOrderOfAParcelByItsName() {
        Interaction parcel =
                ShopifyEvents.one(
                        "fulfillments/create",
                        """
                        {"id": 3, "order_id": 7, "name": "#EU-1001.2", "status": "success",
                         "shipment_status": "out_for_delivery", "email": "ana@example.com",
                         "created_at": "2026-11-03T10:00:00Z", "tracking_company": "Correos",
                         "tracking_numbers": ["PK1", "PK2"], "tracking_number": "PK1",
                         "tracking_url": "javascript:alert(1)"}""");
        assertThat(parcel.kind()).isEqualTo(Kind.SHIPMENT);
        assertThat(parcel.status()).isEqualTo("out-for-delivery");
        assertThat(parcel.thread()).isEqualTo("order:7");
        assertThat(parcel.link()).isNull();
        assertThat(parcel.references())
                .containsExactly(
                        Reference.of("order", SOURCE, "EU-1001"),
                        Reference.of("order.id", SOURCE, "7"),
                        Reference.of("tracking", "Correos", "PK1"),
                        Reference.of("tracking", "Correos", "PK2"));
    }

    @Test
    void checkoutLeadsToTheOrderThatItBecomes() {
        Interaction checkout =
                ShopifyEvents.one(
                        "checkouts/create",
                        "{\"id\": 5, \"created_at\": \"2026-11-01T09:00:00Z\"}");
        Interaction order = ShopifyEvents.one("orders/create", order(", \"checkout_id\": 5"));
        assertThat(order.references()).containsAll(checkout.references());
        assertThat(checkout.references()).isNotEmpty();
    }

    @Test
    void everyStepOfADisputeBeatsTheOneBefore() {
        String dispute =
                "{\"id\": 1, \"order_id\": 7, \"initiated_at\": \"2026-11-01T10:00:00Z\","
                        + " \"status\": \"%s\"}";
        List<Long> revisions =
                List.of("needs_response", "under_review", "lost").stream()
                        .map(
                                status ->
                                        ShopifyEvents.one(
                                                "disputes/update", dispute.formatted(status)))
                        .map(Interaction::revision)
                        .toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void editOfAnOrderIsAnEventOfItsConversation() {
        Interaction edit =
                ShopifyEvents.one(
                        "orders/edited",
                        "{\"order_edit\": {\"id\": 4, \"order_id\": 7,"
                                + " \"created_at\": \"2026-11-03T10:00:00Z\"}}");
        assertThat(edit.kind()).isEqualTo(Kind.EVENT);
        assertThat(edit.thread()).isEqualTo("order:7");
        assertThat(edit.attributes()).containsEntry("topic", "orders/edited");
    }

    @Test
    void unknownTopicAboutACustomerIsAnEvent() {
        Interaction event =
                ShopifyEvents.one(
                        "draft_orders/create",
                        "{\"id\": 1, \"customer\": {\"id\": 9}, \"line_items\": []}");
        assertThat(event.kind()).isEqualTo(Kind.EVENT);
        assertThat(identifiers(event)).extracting(Identifier::value).containsExactly("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"carts/update", "products/create", "app/uninstalled", "shop/redact"})
    void topicAboutNobodyIsIgnored(String topic) {
        assertThat(ShopifyEvents.map(topic, "{\"id\": 1, \"line_items\": []}")).isEmpty();
    }

    @Test
    void takesUpNothingOfACustomerWhoIsToBeForgotten() {
        Interaction request =
                ShopifyEvents.one(
                        "customers/redact",
                        "{\"shop_id\": 1, \"customer\": {\"id\": 9, \"email\": \"ana@example.com\","
                                + " \"phone\": \"600111222\"}}");
        assertThat(identifiers(request))
                .extracting(Identifier::type)
                .containsExactly("shopify.customer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders/create | {\"id\": 7} | created_at",
                "orders/create | {\"created_at\": \"2026-11-01T10:00:00Z\"} | id",
                "orders/create | {\"id\": 7, \"created_at\": \"yesterday\"} | created_at",
                "'' | {\"orders\": [{\"id\": 1, \"created_at\": \"2026-11-01T10:00:00Z\"},"
                        + " {\"id\": 2, \"created_at\": 5}]} | orders[1].created_at",
                "'' | {\"order\": {\"line_items\": [{\"quantity\": []}]}}"
                        + " | order.line_items[0].quantity",
                "'' | {\"orders\": [1]} | orders[0]",
                "'' | [] | ''",
                "'' | {\"a\": | ''",
            })
    void namesTheFieldThatCannotBeRead(String topic, String body, String field) {
        assertThatThrownBy(() -> ShopifyEvents.map(topic.isEmpty() ? null : topic, body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }

    @Test
    void passesOverFieldsThatAreNotKnown() {
        Interaction plain = ShopifyEvents.one("orders/create", order(""));
        Interaction more =
                ShopifyEvents.one("orders/create", order(", \"new_in_2027\": {\"a\": [1, {}]}"));
        assertThat(more).isEqualTo(plain);
    }

    @Test
    void keepsTheAttributesOfItems() {
        Interaction order = ShopifyEvents.one("orders/create", order(""));
        assertThat(order.attributes().get("items"))
                .isEqualTo(List.of(Map.of("title", "T-Shirt - red", "quantity", 2L)));
    }
}
