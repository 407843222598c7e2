package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Interaction;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An entry of the shop's event log, as far as it is about an order. */
@Mapper(imports = List.class)
interface ShopifyLogEntryMapper {

    @ShopifyInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(ShopifyConversions.eventId(\"event\", entry.id(), delivery))")
    @Mapping(
            target = "revision",
            expression = "java(ShopifyConversions.revision(null, entry.createdAt()))")
    @Mapping(target = "kind", constant = "EVENT")
    @Mapping(target = "direction", constant = "INTERNAL")
    @Mapping(
            target = "occurredAt",
            expression = "java(ShopifyConversions.time(entry.createdAt(), null, delivery))")
    @Mapping(target = "status", expression = "java(ShopifyLogEntryConversions.status(entry))")
    @Mapping(target = "subject", expression = "java(ShopifyLogEntryConversions.title(entry))")
    @Mapping(target = "text", expression = "java(ShopifyLogEntryConversions.text(entry))")
    @Mapping(
            target = "participants",
            expression = "java(List.of(ShopifyBuyerConversions.unnamed()))")
    @Mapping(
            target = "thread",
            expression = "java(ShopifyConversions.orderThread(entry.subjectId()))")
    @Mapping(
            target = "references",
            expression = "java(ShopifyLogEntryConversions.references(entry, delivery))")
    @Mapping(
            target = "link",
            expression = "java(delivery.adminLink(\"orders\", entry.subjectId()))")
    @Mapping(
            target = "attributes",
            expression = "java(ShopifyLogEntryConversions.attributes(entry, delivery))")
    Interaction toInteraction(ShopifyLogEntry entry, @Context ShopifyDelivery delivery);
}
