package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A checkout: its references lead to the payment that it becomes. */
@Mapper
interface StripeCheckoutMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"checkout\", session.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(session.created(), StripeCheckoutConversions.step(session), delivery))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(session.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeCheckoutConversions.status(session))")
    @Mapping(target = "subject", expression = "java(StripeCheckoutConversions.title(session))")
    @Mapping(target = "text", expression = "java(StripeCheckoutConversions.text(session))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(session.customer(), session.customerDetails(), session.customerEmail(), session.paymentIntent(), delivery))")
    @Mapping(target = "thread", expression = "java(\"checkout:\" + session.id())")
    @Mapping(
            target = "references",
            expression = "java(StripeCheckoutConversions.references(session, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"payments\", session.paymentIntent()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeCheckoutConversions.attributes(session, delivery))")
    Interaction toInteraction(StripeCheckoutSession session, @Context StripeDelivery delivery);
}
