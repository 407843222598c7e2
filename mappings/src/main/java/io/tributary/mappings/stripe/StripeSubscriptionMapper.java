package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A subscription is one interaction from its beginning to its end. */
@Mapper
interface StripeSubscriptionMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression =
                    "java(StripeConversions.eventId(\"subscription\", subscription.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression =
                    "java(StripeConversions.revision(subscription.created(), StripeSubscriptionConversions.step(subscription), delivery))")
    @Mapping(target = "kind", constant = "SUBSCRIPTION")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(subscription.created(), delivery))")
    @Mapping(
            target = "status",
            expression = "java(StripeSubscriptionConversions.status(subscription))")
    @Mapping(target = "subject", constant = "Subscription")
    @Mapping(target = "text", expression = "java(StripeSubscriptionConversions.text(subscription))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(subscription.customer(), null, null, null, delivery))")
    @Mapping(target = "thread", expression = "java(\"subscription:\" + subscription.id())")
    @Mapping(
            target = "references",
            expression = "java(StripeSubscriptionConversions.references(subscription, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"subscriptions\", subscription.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeSubscriptionConversions.attributes(subscription, delivery))")
    Interaction toInteraction(StripeSubscription subscription, @Context StripeDelivery delivery);
}
