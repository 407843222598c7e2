package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An action of a user is one interaction; changing it replaces it. */
@Mapper
interface TelegramActionMapper {

    @TelegramInteraction
    @Mapping(target = "sourceEventId", expression = "java(action.id())")
    @Mapping(target = "revision", expression = "java(action.revision())")
    @Mapping(target = "deleted", expression = "java(action.deleted())")
    @Mapping(target = "kind", expression = "java(action.kind())")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(target = "occurredAt", expression = "java(action.occurredAt())")
    @Mapping(target = "text", expression = "java(action.text())")
    @Mapping(
            target = "participants",
            expression = "java(TelegramActionConversions.participants(action))")
    @Mapping(target = "thread", expression = "java(action.thread())")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(
            target = "replyTo",
            expression = "java(TelegramActionConversions.replyTo(action, context))")
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "attributes", expression = "java(action.attributes())")
    Interaction toInteraction(TelegramAction action, @Context TelegramContext context);
}
