package io.tributary.mappings.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeMappingTest {

    private static final long TIME = 1_795_168_800L;
    private static final Identifier PAYMENT =
            Identifier.scoped("stripe.payment", "eu", "pi_1", Proof.AUTHENTICATED);

    private static Interaction intent(String status, String further) {
        return StripeEvents.one(
                "payment_intent.updated",
                TIME,
                """
                {"id": "pi_1", "object": "payment_intent", "created": 1795168700,
                 "amount": 5900, "currency": "eur", "status": "%s"%s}"""
                        .formatted(status, further));
    }

    private static Interaction charge(String id, String status, long created) {
        return StripeEvents.one(
                "charge.updated",
                TIME,
                """
                {"id": "%s", "object": "charge", "created": %d, "amount": 5900,
                 "currency": "eur", "payment_intent": "pi_1", "status": "%s"}"""
                        .formatted(id, created, status));
    }

    @Test
    void paymentThatFailedAtFirstIsPaidInTheEnd() {
        List<Interaction> parts =
                List.of(
                        charge("ch_1", "failed", 1_795_168_710),
                        charge("ch_2", "succeeded", 1_795_168_790),
                        intent("succeeded", ""));
        assertThat(parts).extracting(Interaction::sourceEventId).containsOnly("payment:pi_1");
        assertThat(parts)
                .extracting(Interaction::part)
                .containsExactly("charge:ch_1", "charge:ch_2", "");
        Interaction payment = InteractionParts.merge(parts);
        assertThat(payment.status()).isEqualTo("paid");
        assertThat(payment.text()).isEqualTo("Payment: 59.00 EUR, paid");
        assertThat(payment.participants())
                .singleElement()
                .satisfies(payer -> assertThat(payer.identifiers()).containsExactly(PAYMENT));
    }

    @Test
    void everyStepOfAPaymentBeatsTheOneBeforeInTheSameSecond() {
        List<Long> revisions =
                Stream.of(
                                intent("requires_payment_method", ""),
                                intent("requires_action", ""),
                                intent("processing", ""),
                                intent("requires_capture", ""),
                                intent("succeeded", ""))
                        .map(Interaction::revision)
                        .toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "5900, eur, 59.00 EUR",
        "5900, jpy, 5900 JPY",
        "5900, kwd, 5.900 KWD",
        "5900, isk, 59.00 ISK",
        "-5900, usd, -59.00 USD",
    })
    void writesAmountsInTheUnitOfTheirCurrency(long amount, String currency, String money) {
        assertThat(StripeMoney.money(amount, currency)).isEqualTo(money);
    }

    @Test
    void amountWithoutCurrencyIsLeftOut() {
        assertThat(StripeMoney.money(5900L, null)).isNull();
        assertThat(StripeMoney.money(null, "eur")).isNull();
    }

    @Test
    void leadsToTheOrderThatTheShopHasWrittenDown() {
        assertThat(intent("succeeded", ", \"metadata\": {\"order_number\": \"1001\"}").references())
                .contains(Reference.of("order", "shopify/eu-store", "1001"));
        assertThat(intent("succeeded", ", \"metadata\": {\"order_id\": \"7\"}").references())
                .contains(Reference.of("order.id", "shopify/eu-store", "7"));
    }

    @Test
    void readsIdsOfExpandedObjects() {
        assertThat(
                        intent("succeeded", ", \"customer\": {\"id\": \"cus_9\", \"name\": \"x\"}")
                                .participants()
                                .get(0)
                                .identifiers())
                .contains(Identifier.scoped("stripe.customer", "eu", "cus_9", Proof.AUTHENTICATED));
    }

    @Test
    void refundAndDisputeFindTheCustomerByThePayment() {
        String about =
                """
                {"id": "x_1", "object": "%s", "created": 1795168700, "charge": "ch_1",
                 "payment_intent": "pi_1", "status": "succeeded"}""";
        Interaction refund = StripeEvents.one("refund.created", TIME, about.formatted("refund"));
        Interaction dispute =
                StripeEvents.one("charge.dispute.created", TIME, about.formatted("dispute"));
        assertThat(refund.kind()).isEqualTo(Kind.REFUND);
        assertThat(dispute.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(List.of(refund, dispute))
                .allSatisfy(
                        each -> {
                            assertThat(each.thread()).isEqualTo("payment:pi_1");
                            assertThat(each.participants().get(0).identifiers())
                                    .containsExactly(PAYMENT);
                        });
    }

    @Test
    void chargeOfOldIsAPaymentByItselfAndBringsItsRefunds() {
        List<Interaction> mapped =
                StripeEvents.event(
                        "charge.refunded",
                        TIME,
                        """
                        {"id": "ch_1", "object": "charge", "created": 1795168700, "amount": 100,
                         "amount_refunded": 40, "currency": "usd", "status": "succeeded",
                         "refunds": {"data": [{"id": "re_1", "object": "refund", "amount": 40,
                           "currency": "usd", "charge": "ch_1", "created": 1795168800,
                           "status": "succeeded"}]}}""");
        assertThat(mapped)
                .extracting(Interaction::sourceEventId)
                .containsExactly("payment:ch_1", "refund:re_1");
        assertThat(mapped).extracting(Interaction::part).containsOnly("");
        assertThat(mapped)
                .extracting(Interaction::status)
                .containsExactly("partly-refunded", "refunded");
    }

    @Test
    void everyEventBeatsAnObjectThatTheApiHasListed() {
        Interaction listed =
                StripeEvents.map(
                                """
                                {"id": "cus_1", "object": "customer", "created": 1795168700,
                                 "email": "new@example.com"}""")
                        .get(0);
        Interaction event =
                StripeEvents.one(
                        "customer.updated",
                        TIME,
                        "{\"id\": \"cus_1\", \"object\": \"customer\", \"created\": 1795168700}");
        assertThat(listed.id()).isEqualTo(event.id());
        assertThat(listed.revision()).isLessThan(event.revision());
    }

    @Test
    void deletionBeatsEveryUpdate() {
        Interaction deletion =
                StripeEvents.one(
                        "customer.deleted",
                        TIME,
                        "{\"id\": \"cus_1\", \"object\": \"customer\", \"email\": \"a@b.example\"}");
        assertThat(deletion.deleted()).isTrue();
        assertThat(deletion.sourceEventId()).isEqualTo("customer:cus_1");
        assertThat(deletion.revision()).isEqualTo(9_007_199_254_740_991L);
        assertThat(deletion.participants().get(0).identifiers()).isEmpty();
    }

    @Test
    void tellsOfEventsOfTestsAndOfOtherAccounts() {
        Interaction charge =
                StripeEvents.map(
                                """
                                {"id": "evt_1", "object": "event", "type": "charge.succeeded",
                                 "created": 1795168800, "livemode": false, "account": "acct_9",
                                 "data": {"object": {"id": "ch_1", "object": "charge"}}}""")
                        .get(0);
        assertThat(charge.attributes())
                .containsEntry("test", true)
                .containsEntry("account", "acct_9");
        assertThat(charge.link())
                .isEqualTo("https://dashboard.stripe.com/acct_9/test/payments/ch_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "payout", "balance", "something.new"})
    void objectAboutNobodyIsIgnored(String object) {
        assertThat(
                        StripeEvents.event(
                                object + ".updated",
                                TIME,
                                "{\"id\": \"x_1\", \"object\": \"%s\"}".formatted(object)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | object",
                "[] | ''",
                "'' | ''",
                "{\"object\": \"event\"} | data.object",
                "{\"object\": \"event\", \"data\": {\"object\": []}} | data.object",
                "{\"object\": \"event\", \"data\": {\"object\": {}}} | id",
                "{\"object\": \"event\", \"id\": \"e\", \"data\": {\"object\": {}}} | type",
                "{\"object\": \"charge\", \"created\": 1} | id",
                "{\"object\": \"charge\", \"id\": \"ch_1\"} | created",
                "{\"object\": \"charge\", \"id\": \"ch_1\", \"created\": \"soon\"} | created",
                "{\"object\": \"charge\", \"id\": \"ch_1\", \"amount\": 1e308} | amount",
                "{\"object\": \"charge\", \"customer\": [\"cus_1\"]} | customer",
                "{\"object\": \"list\", \"data\": {}} | data",
                "{\"object\": \"list\", \"data\": [{\"object\": \"charge\", \"id\": []}]}"
                        + " | data[0].id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> StripeEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("soon");
                        });
    }

    @Test
    void passesOverFieldsThatAreNotKnown() {
        assertThat(intent("succeeded", ", \"new_in_2027\": {\"a\": [1, {}]}"))
                .isEqualTo(intent("succeeded", ""));
    }
}
