package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A payment that the customer, through the bank, does not accept. */
@Mapper(imports = List.class)
interface ShopifyDisputeMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"dispute\", dispute.id(), delivery))")
    @Mapping(target = "revision", expression = "java(ShopifyDisputeConversions.revision(dispute))")
    @Mapping(target = "kind", constant = "PAYMENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(ShopifyConversions.time(dispute.initiatedAt(), null, delivery))")
    @Mapping(target = "status", expression = "java(ShopifyDisputeConversions.status(dispute))")
    @Mapping(target = "subject", expression = "java(ShopifyDisputeConversions.title(dispute))")
    @Mapping(target = "text", expression = "java(ShopifyDisputeConversions.text(dispute))")
    @Mapping(
            target = "participants",
            expression = "java(List.of(ShopifyBuyerConversions.unnamed()))")
    @Mapping(
            target = "thread",
            expression = "java(ShopifyConversions.orderThread(dispute.orderId()))")
    @Mapping(
            target = "references",
            expression = "java(ShopifyDisputeConversions.references(dispute, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.adminLink(\"orders\", dispute.orderId()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyDisputeConversions.attributes(dispute, delivery))")
    Interaction toInteraction(ShopifyDispute dispute, @Context ShopifyDelivery delivery);
}
