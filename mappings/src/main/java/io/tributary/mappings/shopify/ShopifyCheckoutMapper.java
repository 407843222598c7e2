package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A checkout: its reference leads to the order that it becomes. */
@Mapper
interface ShopifyCheckoutMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"checkout\", checkout.id(), delivery))")
    @Mapping(
            target = "revision",
            expression =
                    "java(ShopifyConversions.revision(checkout.updatedAt(), checkout.createdAt()))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression =
                    "java(ShopifyConversions.time(checkout.createdAt(), checkout.updatedAt(), delivery))")
    @Mapping(target = "status", expression = "java(ShopifyCheckoutConversions.status(checkout))")
    @Mapping(target = "subject", expression = "java(ShopifyCheckoutConversions.title(checkout))")
    @Mapping(target = "text", expression = "java(ShopifyCheckoutConversions.text(checkout))")
    @Mapping(
            target = "participants",
            expression = "java(ShopifyBuyerConversions.participants(checkout.buyer(), delivery))")
    @Mapping(target = "thread", expression = "java(\"checkout:\" + checkout.id())")
    @Mapping(
            target = "references",
            expression = "java(ShopifyCheckoutConversions.references(checkout, delivery))")
    @Mapping(target = "link", expression = "java(delivery.adminLink(\"checkouts\", checkout.id()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyCheckoutConversions.attributes(checkout, delivery))")
    Interaction toInteraction(ShopifyCheckout checkout, @Context ShopifyDelivery delivery);
}
