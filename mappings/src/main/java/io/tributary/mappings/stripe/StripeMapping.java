package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.stream.Stream;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code stripe}: the events of an account, and what its API lists.
 *
 * <p>A payment intent and its charges are one payment. Objects that have no mapper become one
 * {@code event} if a customer, a payment or an invoice can be seen in them, and are ignored if not.
 * Settings: {@code region}, the country of national phone numbers whose address names none; {@code
 * orders}, the source of the shop whose {@code order_id} or {@code order_number} stands in the
 * metadata, by default the source itself.
 */
public final class StripeMapping implements Mapping {

    private final StripePaymentIntentMapper payments =
            Mappers.getMapper(StripePaymentIntentMapper.class);
    private final StripeChargeMapper charges = Mappers.getMapper(StripeChargeMapper.class);
    private final StripeRefundMapper refunds = Mappers.getMapper(StripeRefundMapper.class);
    private final StripeDisputeMapper disputes = Mappers.getMapper(StripeDisputeMapper.class);
    private final StripeCustomerMapper customers = Mappers.getMapper(StripeCustomerMapper.class);
    private final StripeCheckoutMapper checkouts = Mappers.getMapper(StripeCheckoutMapper.class);
    private final StripeInvoiceMapper invoices = Mappers.getMapper(StripeInvoiceMapper.class);
    private final StripeSubscriptionMapper subscriptions =
            Mappers.getMapper(StripeSubscriptionMapper.class);

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public String platform() {
        return "stripe";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return StripeEnvelope.open(JsonPayload.object(event.body()), StripeDelivery.of(event))
                .stream()
                .flatMap(payload -> map(payload.node(), payload.delivery()))
                .toList();
    }

    private Stream<Interaction> map(JsonNode node, StripeDelivery delivery) {
        if (StripeNotices.isDeletion(node, delivery)) {
            return Stream.of(StripeNotices.deletion(node, delivery));
        }
        return switch (node.path("object").asText("")) {
            case "payment_intent" ->
                    payment(read(node, StripePaymentIntent.class, delivery), delivery);
            case "charge" -> charge(read(node, StripeCharge.class, delivery), delivery);
            case "refund" ->
                    Stream.of(
                            refunds.toInteraction(
                                    read(node, StripeRefund.class, delivery), delivery));
            case "dispute" ->
                    Stream.of(
                            disputes.toInteraction(
                                    read(node, StripeDispute.class, delivery), delivery));
            case "customer" ->
                    Stream.of(
                            customers.toInteraction(
                                    read(node, StripeCustomer.class, delivery), delivery));
            case "checkout.session" ->
                    Stream.of(
                            checkouts.toInteraction(
                                    read(node, StripeCheckoutSession.class, delivery), delivery));
            case "invoice" -> invoice(node, delivery);
            case "subscription" ->
                    Stream.of(
                            subscriptions.toInteraction(
                                    read(node, StripeSubscription.class, delivery), delivery));
            default -> StripeNotices.event(node, delivery).stream();
        };
    }

    /** Older versions of the API bring the charges with the intent. */
    private Stream<Interaction> payment(StripePaymentIntent payment, StripeDelivery delivery) {
        return Stream.concat(
                Stream.of(payments.toInteraction(payment, delivery)),
                StripeList.of(payment.charges()).stream()
                        .flatMap(
                                charge -> charge(charge, delivery.at(delivery.pathOf("charges")))));
    }

    /** Older versions of the API bring the refunds with the charge. */
    private Stream<Interaction> charge(StripeCharge charge, StripeDelivery delivery) {
        StripeDelivery within = delivery.at(delivery.pathOf("refunds"));
        return Stream.concat(
                Stream.of(charges.toInteraction(charge, delivery)),
                StripeList.of(charge.refunds()).stream()
                        .map(refund -> refunds.toInteraction(refund, within)));
    }

    /** An announcement of the next invoice is none yet. */
    private Stream<Interaction> invoice(JsonNode node, StripeDelivery delivery) {
        return delivery.type().equals("invoice.upcoming")
                ? StripeNotices.event(node, delivery).stream()
                : Stream.of(
                        invoices.toInteraction(
                                read(node, StripeInvoice.class, delivery), delivery));
    }

    private static <T> T read(JsonNode node, Class<T> type, StripeDelivery delivery) {
        return JsonPayload.read(node, type, delivery.path());
    }
}
