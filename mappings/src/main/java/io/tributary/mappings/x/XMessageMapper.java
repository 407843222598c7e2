package io.tributary.mappings.x;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A direct message is one interaction. */
@Mapper
interface XMessageMapper {

    @XInteraction
    @Mapping(target = "sourceEventId", expression = "java(XNames.message(message.id()))")
    @Mapping(target = "revision", ignore = true)
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(target = "channel", constant = "MESSAGING")
    @Mapping(
            target = "direction",
            expression = "java(XPartyConversions.direction(message.sender(), context))")
    @Mapping(target = "occurredAt", expression = "java(message.createdAt())")
    @Mapping(target = "text", expression = "java(message.text())")
    @Mapping(
            target = "participants",
            expression = "java(XPartyConversions.participants(message, context))")
    @Mapping(target = "thread", expression = "java(message.conversation())")
    @Mapping(target = "messageId", expression = "java(XNames.post(XNames.message(message.id())))")
    @Mapping(target = "replyTo", expression = "java(XNames.posts(message.posts()))")
    @Mapping(target = "attachments", expression = "java(message.attachments())")
    @Mapping(target = "link", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(XAttributes.common(message.attributes(), context))")
    Interaction toInteraction(XMessage message, @Context XContext context);
}
