package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A parcel on its way to the customer. */
@Mapper
interface ShopifyFulfillmentMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"fulfillment\", parcel.id(), delivery))")
    @Mapping(
            target = "revision",
            expression =
                    "java(ShopifyConversions.revision(parcel.updatedAt(), parcel.createdAt()))")
    @Mapping(target = "kind", constant = "SHIPMENT")
    @Mapping(target = "direction", constant = "OUTBOUND")
    @Mapping(
            target = "occurredAt",
            expression =
                    "java(ShopifyConversions.time(parcel.createdAt(), parcel.updatedAt(), delivery))")
    @Mapping(target = "status", expression = "java(ShopifyFulfillmentConversions.status(parcel))")
    @Mapping(target = "subject", expression = "java(ShopifyFulfillmentConversions.title(parcel))")
    @Mapping(target = "text", expression = "java(ShopifyFulfillmentConversions.text(parcel))")
    @Mapping(
            target = "participants",
            expression = "java(ShopifyFulfillmentConversions.participants(parcel, delivery))")
    @Mapping(
            target = "thread",
            expression = "java(ShopifyConversions.orderThread(parcel.orderId()))")
    @Mapping(
            target = "references",
            expression = "java(ShopifyFulfillmentConversions.references(parcel, delivery))")
    @Mapping(target = "link", expression = "java(ShopifyFulfillmentConversions.link(parcel))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyFulfillmentConversions.attributes(parcel, delivery))")
    Interaction toInteraction(ShopifyFulfillment parcel, @Context ShopifyDelivery delivery);
}
