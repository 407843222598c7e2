package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A payment that the customer, through the bank, does not accept. */
@Mapper
interface StripeDisputeMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"dispute\", dispute.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(dispute.created(), StripeDisputeConversions.step(dispute), delivery))")
    @Mapping(target = "kind", constant = "PAYMENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(dispute.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeDisputeConversions.status(dispute))")
    @Mapping(target = "subject", expression = "java(StripeDisputeConversions.title(dispute))")
    @Mapping(target = "text", expression = "java(StripeDisputeConversions.text(dispute))")
    @Mapping(
            target = "participants",
            expression = "java(StripeParties.payerOf(dispute.payment(), delivery))")
    @Mapping(
            target = "thread",
            expression = "java(StripeConversions.paymentThread(dispute.payment()))")
    @Mapping(
            target = "references",
            expression = "java(StripeDisputeConversions.references(dispute, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"disputes\", dispute.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeDisputeConversions.attributes(dispute, delivery))")
    Interaction toInteraction(StripeDispute dispute, @Context StripeDelivery delivery);
}
