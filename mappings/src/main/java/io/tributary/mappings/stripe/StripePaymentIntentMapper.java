package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A payment is one interaction; every later event of it replaces the one before. */
@Mapper
interface StripePaymentIntentMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"payment\", payment.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(payment.created(), StripePaymentIntentConversions.step(payment), delivery))")
    @Mapping(target = "kind", constant = "PAYMENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(payment.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripePaymentIntentConversions.status(payment))")
    @Mapping(target = "subject", constant = "Payment")
    @Mapping(target = "text", expression = "java(StripePaymentIntentConversions.text(payment))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(payment.customer(), null, payment.receiptEmail(), payment.id(), delivery))")
    @Mapping(target = "thread", expression = "java(StripeConversions.paymentThread(payment.id()))")
    @Mapping(
            target = "references",
            expression = "java(StripePaymentIntentConversions.references(payment, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"payments\", payment.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripePaymentIntentConversions.attributes(payment, delivery))")
    Interaction toInteraction(StripePaymentIntent payment, @Context StripeDelivery delivery);
}
