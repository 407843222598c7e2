package io.tributary.mappings.meta;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; its deletion withdraws it. */
@Mapper
interface MetaMessageMapper {

    @MetaInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(context.required(message.mid(), \"message.mid\"))")
    @Mapping(target = "part", expression = "java(MetaMessageConversions.part(message))")
    @Mapping(target = "revision", expression = "java(MetaMessageConversions.revision(message))")
    @Mapping(target = "deleted", expression = "java(message.deleted())")
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(target = "direction", expression = "java(context.direction())")
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "text", expression = "java(MetaContentConversions.text(message))")
    @Mapping(target = "participants", expression = "java(context.participants())")
    @Mapping(target = "messageId", expression = "java(message.mid())")
    @Mapping(target = "replyTo", expression = "java(MetaMessageConversions.replyTo(message))")
    @Mapping(
            target = "attachments",
            expression = "java(MetaContentConversions.attachments(message))")
    @Mapping(target = "attributes", expression = "java(MetaAttributes.of(message, context))")
    Interaction toInteraction(MetaMessage message, @Context MetaContext context);
}
