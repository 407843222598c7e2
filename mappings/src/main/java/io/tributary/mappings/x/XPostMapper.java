package io.tributary.mappings.x;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/**
 * A post is one interaction; an edit replaces it, a deletion withdraws it. It has no thread: what
 * thousands say below a post is no conversation, so that only answers to each other are told.
 */
@Mapper
interface XPostMapper {

    @XInteraction
    @Mapping(target = "sourceEventId", expression = "java(post.id())")
    @Mapping(target = "revision", expression = "java(post.revision())")
    @Mapping(target = "deleted", expression = "java(post.deleted())")
    @Mapping(target = "kind", constant = "COMMENT")
    @Mapping(target = "channel", constant = "SOCIAL")
    @Mapping(
            target = "direction",
            expression = "java(XPartyConversions.direction(post.author(), context))")
    @Mapping(target = "occurredAt", expression = "java(post.createdAt())")
    @Mapping(target = "text", expression = "java(post.text())")
    @Mapping(
            target = "participants",
            expression = "java(XPartyConversions.participants(post, context))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "messageId", expression = "java(XNames.post(post.version()))")
    @Mapping(target = "replyTo", expression = "java(XNames.posts(post.posts()))")
    @Mapping(target = "attachments", expression = "java(post.attachments())")
    @Mapping(target = "link", expression = "java(XNames.link(post))")
    @Mapping(
            target = "attributes",
            expression = "java(XAttributes.common(post.attributes(), context))")
    Interaction toInteraction(XPost post, @Context XContext context);
}
