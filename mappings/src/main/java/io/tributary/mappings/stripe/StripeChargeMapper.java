package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A charge: a part of its payment. */
@Mapper
interface StripeChargeMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"payment\", charge.payment(), delivery))")
    @Mapping(target = "part", expression = "java(StripeChargeConversions.part(charge, delivery))")
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(charge.created(), StripeChargeConversions.step(charge), delivery))")
    @Mapping(target = "kind", constant = "PAYMENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(charge.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeChargeConversions.status(charge))")
    @Mapping(target = "subject", constant = "Payment")
    @Mapping(target = "text", expression = "java(StripeChargeConversions.text(charge))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(charge.customer(), charge.billingDetails(), charge.receiptEmail(), charge.payment(), delivery))")
    @Mapping(
            target = "thread",
            expression = "java(StripeConversions.paymentThread(charge.payment()))")
    @Mapping(
            target = "references",
            expression = "java(StripeChargeConversions.references(charge, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"payments\", charge.payment()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeChargeConversions.attributes(charge, delivery))")
    Interaction toInteraction(StripeCharge charge, @Context StripeDelivery delivery);
}
