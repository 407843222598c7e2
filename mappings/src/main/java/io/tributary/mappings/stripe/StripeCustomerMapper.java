package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A customer of the account: evidence of who the customer is. */
@Mapper
interface StripeCustomerMapper {

    @StripeInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(StripeConversions.eventId(\"customer\", customer.id(), delivery))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression = "java(StripeConversions.revision(customer.created(), 0, delivery))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(StripeConversions.time(customer.created(), delivery))")
    @Mapping(target = "status", expression = "java(StripeCustomerConversions.status(customer))")
    @Mapping(target = "subject", constant = "Customer account")
    @Mapping(target = "text", expression = "java(StripeCustomerConversions.text(customer))")
    @Mapping(
            target = "participants",
            expression =
                    "java(StripeParties.payer(customer.id(), customer.contact(), null, null, delivery))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(
            target = "link",
            expression = "java(delivery.dashboardLink(\"customers\", customer.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(StripeCustomerConversions.attributes(delivery))")
    Interaction toInteraction(StripeCustomer customer, @Context StripeDelivery delivery);
}
