package io.tributary.mappings.slack;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; an edit replaces it, a deletion withdraws it. */
@Mapper
interface SlackMessageMapper {

    @SlackInteraction
    @Mapping(target = "sourceEventId", expression = "java(posting.name(context))")
    @Mapping(target = "revision", expression = "java(posting.revision())")
    @Mapping(target = "deleted", expression = "java(posting.deleted())")
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(
            target = "direction",
            expression = "java(SlackMessageConversions.direction(posting, context))")
    @Mapping(
            target = "occurredAt",
            expression = "java(context.time(posting.message().ts(), \"ts\"))")
    @Mapping(target = "text", expression = "java(SlackMessageConversions.text(posting))")
    @Mapping(
            target = "participants",
            expression = "java(SlackMessageConversions.participants(posting, context))")
    @Mapping(
            target = "thread",
            expression = "java(SlackMessageConversions.thread(posting, context))")
    @Mapping(target = "messageId", expression = "java(context.global(posting.name(context)))")
    @Mapping(
            target = "replyTo",
            expression = "java(SlackMessageConversions.replyTo(posting, context))")
    @Mapping(
            target = "attachments",
            expression = "java(SlackMessageConversions.attachments(posting))")
    @Mapping(
            target = "attributes",
            expression = "java(SlackMessageConversions.attributes(posting))")
    Interaction toInteraction(SlackPosting posting, @Context SlackContext context);
}
