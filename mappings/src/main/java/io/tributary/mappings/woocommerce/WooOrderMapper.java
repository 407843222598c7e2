package io.tributary.mappings.woocommerce;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An order is one interaction; every later event of it replaces the one before. */
@Mapper
interface WooOrderMapper {

    @WooInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(WooConversions.eventId(\"order\", order.id()))")
    @Mapping(
            target = "revision",
            expression = "java(WooOrderConversions.revision(order, delivery))")
    @Mapping(target = "kind", expression = "java(WooOrderConversions.kind(order))")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(WooConversions.time(order.created(), order.modified()))")
    @Mapping(target = "status", expression = "java(WooConversions.word(order.status()))")
    @Mapping(target = "subject", expression = "java(WooOrderConversions.title(order))")
    @Mapping(target = "text", expression = "java(WooOrderConversions.text(order))")
    @Mapping(
            target = "participants",
            expression =
                    "java(WooParties.buyer(order.customerId(), null, order.billing(), order.id(), delivery))")
    @Mapping(target = "thread", expression = "java(WooConversions.orderThread(order.id()))")
    @Mapping(
            target = "references",
            expression = "java(WooOrderConversions.references(order, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.adminLink(\"post.php?post=\", order.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(WooOrderConversions.attributes(order, delivery))")
    Interaction toInteraction(WooOrder order, @Context WooDelivery delivery);
}
