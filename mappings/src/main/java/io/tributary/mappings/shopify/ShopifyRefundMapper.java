package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A refund: about an order, whose customer it does not name. */
@Mapper
interface ShopifyRefundMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"refund\", refund.id(), delivery))")
    @Mapping(
            target = "revision",
            expression =
                    "java(ShopifyConversions.revision(refund.updatedAt(), refund.createdAt()))")
    @Mapping(target = "kind", constant = "REFUND")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression =
                    "java(ShopifyConversions.time(refund.createdAt(), refund.updatedAt(), delivery))")
    @Mapping(target = "status", expression = "java(ShopifyRefundConversions.status(refund))")
    @Mapping(target = "subject", expression = "java(ShopifyRefundConversions.title(refund))")
    @Mapping(target = "text", expression = "java(ShopifyRefundConversions.text(refund))")
    @Mapping(
            target = "participants",
            expression = "java(ShopifyRefundConversions.participants(refund, delivery))")
    @Mapping(
            target = "thread",
            expression = "java(ShopifyConversions.orderThread(refund.orderId()))")
    @Mapping(
            target = "references",
            expression = "java(ShopifyRefundConversions.references(refund, delivery))")
    @Mapping(target = "link", expression = "java(delivery.adminLink(\"orders\", refund.orderId()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyRefundConversions.attributes(refund, delivery))")
    Interaction toInteraction(ShopifyRefund refund, @Context ShopifyDelivery delivery);
}
