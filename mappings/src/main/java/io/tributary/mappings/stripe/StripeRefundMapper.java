package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A refund: about a payment, whose customer it does not name. */
@Mapper
interface StripeRefundMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"refund\", refund.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(refund.created(), StripeRefundConversions.step(refund), delivery))")
    @Mapping(target = "kind", constant = "REFUND")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(refund.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeRefundConversions.status(refund))")
    @Mapping(target = "subject", constant = "Refund")
    @Mapping(target = "text", expression = "java(StripeRefundConversions.text(refund))")
    @Mapping(
            target = "participants",
            expression = "java(StripeParties.payerOf(refund.payment(), delivery))")
    @Mapping(
            target = "thread",
            expression = "java(StripeConversions.paymentThread(refund.payment()))")
    @Mapping(
            target = "references",
            expression = "java(StripeRefundConversions.references(refund, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"payments\", refund.payment()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeRefundConversions.attributes(refund, delivery))")
    Interaction toInteraction(StripeRefund refund, @Context StripeDelivery delivery);
}
