package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A receipt is a part of the message, or the call, that it belongs to. */
@Mapper
interface WhatsAppStatusMapper {

    @WhatsAppInteraction
    @Mapping(target = "sourceEventId", expression = "java(change.required(status.id(), \"id\"))")
    @Mapping(
            target = "part",
            expression = "java(\"status:\" + WhatsAppStatusConversions.word(status, change))")
    @Mapping(target = "revision", constant = "0L")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", expression = "java(WhatsAppStatusConversions.kind(status))")
    @Mapping(target = "direction", constant = "OUTBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(change.required(status.timestamp(), \"timestamp\"))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(WhatsAppStatusConversions.word(status, change))")
    @Mapping(target = "text", ignore = true)
    @Mapping(
            target = "participants",
            expression =
                    "java(WhatsAppPartyConversions.participants("
                            + "WhatsAppStatusConversions.customer(status), change))")
    @Mapping(
            target = "thread",
            expression = "java(WhatsAppStatusConversions.thread(status, change))")
    @Mapping(target = "messageId", expression = "java(WhatsAppStatusConversions.messageId(status))")
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(WhatsAppStatusConversions.attributes(status, change))")
    Interaction toInteraction(WhatsAppStatus status, @Context WhatsAppChange change);
}
