package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** The steps of a call are the parts of one interaction. */
@Mapper
interface WhatsAppCallMapper {

    @WhatsAppInteraction
    @Mapping(target = "sourceEventId", expression = "java(change.required(call.id(), \"id\"))")
    @Mapping(target = "part", expression = "java(change.required(call.event(), \"event\"))")
    @Mapping(target = "revision", constant = "0L")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", constant = "CALL")
    @Mapping(
            target = "direction",
            expression = "java(WhatsAppCallConversions.direction(call, change))")
    @Mapping(
            target = "occurredAt",
            expression = "java(WhatsAppCallConversions.begin(call, change))")
    @Mapping(target = "endedAt", expression = "java(WhatsAppCallConversions.end(call))")
    @Mapping(target = "status", expression = "java(WhatsAppCallConversions.status(call))")
    @Mapping(target = "text", ignore = true)
    @Mapping(
            target = "participants",
            expression =
                    "java(WhatsAppPartyConversions.participants("
                            + "WhatsAppCallConversions.customer(call, change), change))")
    @Mapping(
            target = "thread",
            expression =
                    "java(WhatsAppPartyConversions.thread("
                            + "WhatsAppCallConversions.customer(call, change), change))")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(WhatsAppCallConversions.attributes(call, change))")
    Interaction toInteraction(WhatsAppCall call, @Context WhatsAppChange change);
}
