package io.tributary.mappings.line;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction, which edits and withdrawals replace; any other event is one. */
@Mapper
interface LineEventMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(LineEventConversions.eventId(event, context))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression = "java(LineEventConversions.revision(event, context))")
    @Mapping(target = "deleted", expression = "java(LineEventConversions.withdraws(event))")
    @Mapping(target = "kind", expression = "java(LineEventConversions.kind(event))")
    @Mapping(target = "channel", expression = "java(LineEventConversions.channel(event))")
    @Mapping(
            target = "direction",
            expression = "java(LineEventConversions.direction(event, context))")
    @Mapping(target = "occurredAt", expression = "java(LineEventConversions.time(event, context))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(LineEventConversions.status(event))")
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", expression = "java(LineContentConversions.text(event))")
    @Mapping(
            target = "participants",
            expression = "java(LinePartyConversions.participants(event, context))")
    @Mapping(target = "thread", expression = "java(LineEventConversions.thread(event))")
    @Mapping(
            target = "messageId",
            expression = "java(LineEventConversions.globalId(event, context))")
    @Mapping(target = "replyTo", expression = "java(LineEventConversions.replyTo(event, context))")
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", expression = "java(LineContentConversions.attachments(event))")
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "attributes", expression = "java(LineAttributeConversions.attributes(event))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(LineEvent event, @Context LineContext context);
}
