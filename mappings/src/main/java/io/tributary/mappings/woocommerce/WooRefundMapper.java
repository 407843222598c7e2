package io.tributary.mappings.woocommerce;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A refund: about an order, whose customer it does not name. */
@Mapper
interface WooRefundMapper {

    @WooInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(WooConversions.eventId(\"refund\", refund.id()))")
    @Mapping(target = "revision", expression = "java(WooRefundConversions.revision(delivery))")
    @Mapping(target = "kind", constant = "REFUND")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(WooConversions.time(refund.created(), delivery.toldAt()))")
    @Mapping(target = "status", constant = "refunded")
    @Mapping(target = "subject", expression = "java(WooRefundConversions.title(refund))")
    @Mapping(target = "text", expression = "java(WooRefundConversions.text(refund))")
    @Mapping(
            target = "participants",
            expression = "java(WooRefundConversions.participants(refund, delivery))")
    @Mapping(
            target = "thread",
            expression = "java(WooConversions.orderThread(WooRefundConversions.orderId(refund)))")
    @Mapping(
            target = "references",
            expression =
                    "java(WooConversions.orderReferences(null, WooRefundConversions.orderId(refund), delivery))")
    @Mapping(
            target = "link",
            expression =
                    "java(delivery.adminLink(\"post.php?post=\", WooRefundConversions.orderId(refund)))")
    @Mapping(
            target = "attributes",
            expression = "java(WooRefundConversions.attributes(refund, delivery))")
    Interaction toInteraction(WooRefund refund, @Context WooDelivery delivery);
}
