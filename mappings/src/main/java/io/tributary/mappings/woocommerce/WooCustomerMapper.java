package io.tributary.mappings.woocommerce;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A customer account: evidence of who the customer is. */
@Mapper
interface WooCustomerMapper {

    @WooInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(WooConversions.eventId(\"customer\", customer.id()))")
    @Mapping(
            target = "revision",
            expression = "java(WooConversions.revision(customer.modified(), customer.created()))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(WooConversions.time(customer.created(), customer.modified()))")
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "subject", constant = "Customer account")
    @Mapping(target = "text", constant = "Customer account")
    @Mapping(target = "participants", expression = "java(customer.holder(delivery))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(
            target = "link",
            expression = "java(delivery.adminLink(\"user-edit.php?user_id=\", customer.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(WooCustomerConversions.attributes(customer, delivery))")
    Interaction toInteraction(WooCustomer customer, @Context WooDelivery delivery);
}
