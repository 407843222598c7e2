package io.tributary.mappings.linkedin;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A comment or post is one interaction, whatever becomes of it. */
@Mapper
interface LinkedInMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(LinkedInConversions.eventId(told, context))")
    @Mapping(target = "revision", expression = "java(LinkedInConversions.revision(told, context))")
    @Mapping(target = "deleted", expression = "java(told.isDeletion())")
    @Mapping(target = "kind", constant = "COMMENT")
    @Mapping(target = "channel", constant = "SOCIAL")
    @Mapping(
            target = "direction",
            expression = "java(LinkedInConversions.direction(told, context))")
    @Mapping(target = "occurredAt", expression = "java(LinkedInConversions.time(told, context))")
    @Mapping(target = "text", expression = "java(told.text())")
    @Mapping(
            target = "participants",
            expression = "java(LinkedInConversions.participants(told, context))")
    @Mapping(target = "thread", expression = "java(LinkedInConversions.thread(told, context))")
    @Mapping(
            target = "messageId",
            expression = "java(LinkedInConversions.messageId(told, context))")
    @Mapping(target = "replyTo", expression = "java(LinkedInConversions.replyTo(told))")
    @Mapping(target = "link", expression = "java(LinkedInConversions.link(told))")
    @Mapping(target = "attributes", expression = "java(LinkedInConversions.attributes(told))")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(LinkedInNotification told, @Context LinkedInContext context);
}
