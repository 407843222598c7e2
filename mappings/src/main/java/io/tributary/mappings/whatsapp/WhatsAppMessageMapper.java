package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * A message is one interaction; an edit replaces it and a withdrawal deletes it, by the id of the
 * original.
 */
@Mapper
interface WhatsAppMessageMapper {

    @WhatsAppInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(WhatsAppMessageConversions.eventId(message, change))")
    @Mapping(target = "part", expression = "java(WhatsAppMessageConversions.part(message))")
    @Mapping(
            target = "revision",
            expression = "java(WhatsAppMessageConversions.revision(message, change))")
    @Mapping(target = "deleted", expression = "java(WhatsAppMessageConversions.withdraws(message))")
    @Mapping(target = "kind", expression = "java(WhatsAppMessageConversions.kind(message))")
    @Mapping(target = "direction", expression = "java(change.direction())")
    @Mapping(
            target = "occurredAt",
            expression = "java(change.required(message.timestamp(), \"timestamp\"))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(
            target = "text",
            expression = "java(WhatsAppContentConversions.text(message.content()))")
    @Mapping(
            target = "participants",
            expression =
                    "java(WhatsAppPartyConversions.participants("
                            + "WhatsAppMessageConversions.customers(message, change), change))")
    @Mapping(
            target = "thread",
            expression = "java(WhatsAppMessageConversions.thread(message, change))")
    @Mapping(
            target = "messageId",
            expression = "java(WhatsAppMessageConversions.eventId(message, change))")
    @Mapping(target = "replyTo", expression = "java(WhatsAppMessageConversions.replyTo(message))")
    @Mapping(
            target = "attachments",
            expression = "java(WhatsAppContentConversions.attachments(message.content()))")
    @Mapping(
            target = "attributes",
            expression = "java(WhatsAppAttributeConversions.attributes(message, change))")
    Interaction toInteraction(WhatsAppMessage message, @Context WhatsAppChange change);
}
