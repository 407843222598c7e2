package io.tributary.mappings.viber;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction, of which receipts are parts; any other event is one. */
@Mapper
interface ViberEventMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(target = "sourceEventId", expression = "java(ViberEventConversions.eventId(event))")
    @Mapping(target = "part", expression = "java(ViberEventConversions.part(event))")
    @Mapping(target = "revision", constant = "0L")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", expression = "java(ViberEventConversions.kind(event))")
    @Mapping(target = "channel", constant = "MESSAGING")
    @Mapping(target = "direction", expression = "java(ViberEventConversions.direction(event))")
    @Mapping(target = "occurredAt", expression = "java(ViberEventConversions.time(event))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(ViberEventConversions.status(event))")
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", expression = "java(ViberContentConversions.text(event))")
    @Mapping(
            target = "participants",
            expression = "java(ViberEventConversions.participants(event, context))")
    @Mapping(target = "thread", expression = "java(ViberEventConversions.thread(event))")
    @Mapping(
            target = "messageId",
            expression = "java(ViberEventConversions.messageId(event, context))")
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(
            target = "attachments",
            expression = "java(ViberContentConversions.attachments(event))")
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "attributes", expression = "java(ViberContentConversions.attributes(event))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(ViberEvent event, @Context ViberContext context);
}
