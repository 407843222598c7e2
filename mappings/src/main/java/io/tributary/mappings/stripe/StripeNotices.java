package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletions, and the objects that have no mapper of their own. */
final class StripeNotices {

    /** Stripe never gives an id a second time: a deletion beats whatever comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private StripeNotices() {}

    /** Whether the customer, or the draft of an invoice, is gone. */
    static boolean isDeletion(JsonNode node, StripeDelivery delivery) {
        String type = delivery.type();
        return type.equals("customer.deleted")
                || type.equals("invoice.deleted")
                || (node.path("deleted").asBoolean(false)
                        && node.path("object").asText("").equals("customer"));
    }

    /**
     * Withdraws the interaction.
     *
     * @throws PayloadRejected if there is no id, or no time
     */
    static Interaction deletion(JsonNode node, StripeDelivery delivery) {
        StripeNotice notice = JsonPayload.read(node, StripeNotice.class, delivery.path());
        boolean invoice = delivery.type().equals("invoice.deleted");
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId(
                        StripeConversions.eventId(
                                invoice ? "invoice" : "customer", notice.id(), delivery))
                .revision(FINAL_REVISION)
                .deleted(true)
                .kind(invoice ? Kind.PAYMENT : Kind.EVENT)
                .channel(Channel.BILLING)
                .direction(invoice ? Direction.OUTBOUND : Direction.INBOUND)
                .occurredAt(StripeConversions.time(notice.created(), delivery))
                .participant(StripeParties.unnamed())
                .attributes(StripeConversions.attributes(delivery, Map.of()))
                .build();
    }

    /**
     * The event, if a customer, a payment or an invoice can be seen in it; products, payouts and
     * the like are nobody's history. An object that no event brought tells of no event.
     */
    static Optional<Interaction> event(JsonNode node, StripeDelivery delivery) {
        if (delivery.type().isEmpty()) {
            return Optional.empty();
        }
        StripeNotice notice = JsonPayload.read(node, StripeNotice.class, delivery.path());
        List<Reference> about =
                StripeConversions.references(
                        StripeConversions.reference("payment", delivery, notice.payment()),
                        StripeConversions.reference("invoice.id", delivery, notice.invoice()));
        Participant customer =
                StripeParties.payer(
                                notice.customer(),
                                notice.billingDetails(),
                                null,
                                notice.payment(),
                                delivery)
                        .get(0);
        return about.isEmpty() && customer.identifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(event(notice, about, customer, delivery));
    }

    private static Interaction event(
            StripeNotice notice,
            List<Reference> about,
            Participant customer,
            StripeDelivery delivery) {
        return Interaction.builder()
                .source(delivery.source())
                .sourceEventId(StripeConversions.eventId("event", delivery.event().id(), delivery))
                .kind(Kind.EVENT)
                .channel(Channel.BILLING)
                .direction(Direction.INTERNAL)
                .occurredAt(
                        delivery.event().created() == null
                                ? StripeConversions.time(notice.created(), delivery)
                                : delivery.event().created())
                .status(StripeConversions.word(notice.status()))
                .subject(delivery.type())
                .participant(customer)
                .thread(StripeConversions.paymentThread(notice.payment()))
                .references(about)
                .attributes(StripeConversions.attributes(delivery, Map.of()))
                .build();
    }
}
