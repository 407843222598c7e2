package io.tributary.mappings.wechat;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message or an event is one interaction, and never changes. */
@Mapper
interface WeChatMapper {

    @Mapping(target = "source", expression = "java(source)")
    @Mapping(target = "sourceEventId", expression = "java(WeChatConversions.eventId(message))")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "revision", ignore = true)
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "kind", expression = "java(WeChatConversions.kind(message))")
    @Mapping(target = "channel", constant = "MESSAGING")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(target = "occurredAt", expression = "java(WeChatConversions.time(message))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(WeChatConversions.status(message))")
    @Mapping(target = "subject", expression = "java(WeChatConversions.subject(message))")
    @Mapping(target = "text", expression = "java(WeChatConversions.text(message))")
    @Mapping(target = "participants", expression = "java(WeChatConversions.participants(message))")
    @Mapping(target = "thread", expression = "java(WeChatConversions.thread(message))")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", expression = "java(WeChatConversions.attachments(message))")
    @Mapping(target = "link", expression = "java(WeChatConversions.link(message))")
    @Mapping(target = "attributes", expression = "java(WeChatConversions.attributes(message))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(WeChatMessage message, @Context String source);
}
