package io.tributary.mappings.twilio;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** A message is one interaction; how far it has come are parts of it. */
@Mapper
interface TwilioMessageMapper {

    TwilioMessageMapper INSTANCE = Mappers.getMapper(TwilioMessageMapper.class);

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(TwilioMessageConversions.sid(message, context))")
    @Mapping(target = "part", expression = "java(TwilioMessageConversions.part(message, context))")
    @Mapping(
            target = "revision",
            expression = "java(TwilioMessageConversions.revision(message, context))")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(target = "channel", expression = "java(TwilioMessageConversions.channel(message))")
    @Mapping(
            target = "direction",
            expression = "java(TwilioMessageConversions.direction(message, context))")
    @Mapping(
            target = "occurredAt",
            expression = "java(TwilioMessageConversions.time(message, context))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(TwilioMessageConversions.status(message))")
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", expression = "java(TwilioMessageConversions.text(message))")
    @Mapping(
            target = "participants",
            expression = "java(TwilioMessageConversions.participants(message, context))")
    @Mapping(
            target = "thread",
            expression = "java(TwilioMessageConversions.thread(message, context))")
    @Mapping(
            target = "messageId",
            expression = "java(TwilioMessageConversions.sid(message, context))")
    @Mapping(target = "replyTo", expression = "java(TwilioMessageConversions.replyTo(message))")
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", expression = "java(context.media())")
    @Mapping(target = "link", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(TwilioMessageConversions.attributes(message))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(TwilioMessage message, @Context TwilioMessageContext context);
}
