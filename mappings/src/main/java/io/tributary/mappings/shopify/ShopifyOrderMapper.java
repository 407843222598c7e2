package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An order is one interaction; every later event of it replaces the one before. */
@Mapper
interface ShopifyOrderMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"order\", order.id(), delivery))")
    @Mapping(
            target = "revision",
            expression = "java(ShopifyConversions.revision(order.updatedAt(), order.createdAt()))")
    @Mapping(target = "kind", constant = "ORDER")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression =
                    "java(ShopifyConversions.time(order.createdAt(), order.updatedAt(), delivery))")
    @Mapping(target = "status", expression = "java(ShopifyOrderConversions.status(order))")
    @Mapping(target = "subject", expression = "java(ShopifyOrderConversions.title(order))")
    @Mapping(target = "text", expression = "java(ShopifyOrderConversions.text(order))")
    @Mapping(
            target = "participants",
            expression = "java(ShopifyBuyerConversions.participants(order.buyer(), delivery))")
    @Mapping(target = "thread", expression = "java(ShopifyConversions.orderThread(order.id()))")
    @Mapping(
            target = "references",
            expression = "java(ShopifyOrderConversions.references(order, delivery))")
    @Mapping(target = "link", expression = "java(delivery.adminLink(\"orders\", order.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyOrderConversions.attributes(order, delivery))")
    Interaction toInteraction(ShopifyOrder order, @Context ShopifyDelivery delivery);
}
