package io.tributary.mappings.facebook;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A comment, post or review is one interaction, whatever becomes of it. */
@Mapper
interface FacebookChangeMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(FacebookChangeConversions.eventId(change, context))")
    @Mapping(target = "part", expression = "java(FacebookChangeConversions.part(context))")
    @Mapping(target = "revision", expression = "java(FacebookChangeConversions.revision(context))")
    @Mapping(target = "deleted", expression = "java(FacebookChangeConversions.deleted(context))")
    @Mapping(target = "kind", expression = "java(FacebookChangeConversions.kind(change))")
    @Mapping(target = "channel", constant = "SOCIAL")
    @Mapping(
            target = "direction",
            expression = "java(FacebookChangeConversions.direction(change, context))")
    @Mapping(
            target = "occurredAt",
            expression = "java(FacebookChangeConversions.time(change, context))")
    @Mapping(target = "text", expression = "java(FacebookChangeConversions.text(change, context))")
    @Mapping(
            target = "participants",
            expression = "java(FacebookChangeConversions.participants(change, context))")
    @Mapping(target = "thread", expression = "java(FacebookChangeConversions.thread(change))")
    @Mapping(
            target = "messageId",
            expression = "java(FacebookChangeConversions.messageId(change, context))")
    @Mapping(target = "replyTo", expression = "java(FacebookChangeConversions.replyTo(change))")
    @Mapping(
            target = "attachments",
            expression = "java(FacebookChangeConversions.attachments(change))")
    @Mapping(target = "link", expression = "java(FacebookChangeConversions.link(change))")
    @Mapping(
            target = "attributes",
            expression = "java(FacebookChangeConversions.attributes(change, context))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(FacebookChange change, @Context FacebookContext context);
}
