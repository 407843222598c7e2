package io.tributary.mappings.call;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** What is told of a call is a part of one interaction. */
@Mapper
interface CallPartMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(target = "sourceEventId", source = "call")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "attributes", expression = "java(CallParts.attributes(part, context))")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(CallPart part, @Context CallContext context);
}
