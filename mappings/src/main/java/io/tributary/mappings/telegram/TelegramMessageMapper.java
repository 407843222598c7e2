package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Interaction;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; an edit replaces it. */
@Mapper
interface TelegramMessageMapper {

    /**
     * @param fields the names of all that the message has
     */
    @TelegramInteraction
    @Mapping(target = "sourceEventId", expression = "java(TelegramNames.message(message, context))")
    @Mapping(
            target = "revision",
            expression = "java(TelegramMessageConversions.revision(message, context))")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", expression = "java(TelegramMessageConversions.kind(message, fields))")
    @Mapping(
            target = "direction",
            expression = "java(TelegramMessageConversions.direction(message, context))")
    @Mapping(target = "occurredAt", expression = "java(context.required(message.date(), \"date\"))")
    @Mapping(target = "text", expression = "java(TelegramContentConversions.text(message))")
    @Mapping(
            target = "participants",
            expression = "java(TelegramPartyConversions.participants(message, context))")
    @Mapping(target = "thread", expression = "java(TelegramNames.thread(message))")
    @Mapping(
            target = "messageId",
            expression =
                    "java(TelegramNames.global(TelegramNames.message(message, context), context))")
    @Mapping(
            target = "replyTo",
            expression = "java(TelegramMessageConversions.replyTo(message, context))")
    @Mapping(
            target = "references",
            expression = "java(TelegramMessageConversions.references(message, context))")
    @Mapping(
            target = "attachments",
            expression = "java(TelegramContentConversions.attachments(message))")
    @Mapping(target = "link", expression = "java(TelegramMessageConversions.link(message))")
    @Mapping(
            target = "attributes",
            expression = "java(TelegramAttributeConversions.attributes(message, fields, context))")
    Interaction toInteraction(
            TelegramMessage message,
            @Context List<String> fields,
            @Context TelegramContext context);
}
