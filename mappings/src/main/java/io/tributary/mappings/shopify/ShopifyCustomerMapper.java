package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A customer account: evidence of who the customer is. */
@Mapper
interface ShopifyCustomerMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"customer\", customer.id(), delivery))")
    @Mapping(
            target = "revision",
            expression =
                    "java(ShopifyConversions.revision(customer.updatedAt(), customer.createdAt()))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression =
                    "java(ShopifyConversions.time(customer.createdAt(), customer.updatedAt(), delivery))")
    @Mapping(target = "status", expression = "java(ShopifyCustomerConversions.status(customer))")
    @Mapping(target = "subject", expression = "java(ShopifyCustomerConversions.title(customer))")
    @Mapping(target = "text", expression = "java(ShopifyCustomerConversions.text(customer))")
    @Mapping(
            target = "participants",
            expression = "java(ShopifyBuyerConversions.participants(customer.buyer(), delivery))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(
            target = "references",
            expression = "java(ShopifyCustomerConversions.references(customer, delivery))")
    @Mapping(target = "link", expression = "java(delivery.adminLink(\"customers\", customer.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyCustomerConversions.attributes(customer, delivery))")
    Interaction toInteraction(ShopifyCustomer customer, @Context ShopifyDelivery delivery);
}
