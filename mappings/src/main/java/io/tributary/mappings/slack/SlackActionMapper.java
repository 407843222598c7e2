package io.tributary.mappings.slack;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An action of a user is one interaction; changing it replaces it. */
@Mapper
interface SlackActionMapper {

    @SlackInteraction
    @Mapping(target = "sourceEventId", expression = "java(action.id())")
    @Mapping(target = "revision", expression = "java(action.revision())")
    @Mapping(target = "deleted", expression = "java(action.deleted())")
    @Mapping(target = "kind", expression = "java(action.kind())")
    @Mapping(target = "direction", expression = "java(action.direction(context))")
    @Mapping(target = "occurredAt", expression = "java(action.occurredAt())")
    @Mapping(target = "text", expression = "java(action.text())")
    @Mapping(target = "participants", expression = "java(action.participants(context))")
    @Mapping(target = "thread", expression = "java(action.thread())")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", expression = "java(action.replyTo(context))")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "attributes", expression = "java(action.attributes())")
    Interaction toInteraction(SlackAction action, @Context SlackContext context);
}
