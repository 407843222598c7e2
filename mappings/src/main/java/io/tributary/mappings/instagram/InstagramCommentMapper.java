package io.tributary.mappings.instagram;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Payloads;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A comment is one interaction; that it mentions the company is a part of it. */
@Mapper(imports = Payloads.class)
interface InstagramCommentMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(InstagramCommentConversions.eventId(comment, context))")
    @Mapping(target = "part", expression = "java(InstagramCommentConversions.part(context))")
    @Mapping(
            target = "revision",
            expression = "java(InstagramCommentConversions.revision(context))")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", constant = "COMMENT")
    @Mapping(target = "channel", constant = "SOCIAL")
    @Mapping(
            target = "direction",
            expression = "java(InstagramCommentConversions.direction(comment, context))")
    @Mapping(
            target = "occurredAt",
            expression = "java(InstagramCommentConversions.time(comment, context))")
    @Mapping(target = "text", expression = "java(Payloads.text(comment.text()))")
    @Mapping(
            target = "participants",
            expression = "java(InstagramCommentConversions.participants(comment, context))")
    @Mapping(target = "thread", expression = "java(InstagramCommentConversions.thread(comment))")
    @Mapping(
            target = "messageId",
            expression = "java(InstagramCommentConversions.messageId(comment, context))")
    @Mapping(target = "replyTo", expression = "java(InstagramCommentConversions.replyTo(comment))")
    @Mapping(
            target = "attributes",
            expression = "java(InstagramCommentConversions.attributes(comment, context))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(InstagramComment comment, @Context InstagramContext context);
}
