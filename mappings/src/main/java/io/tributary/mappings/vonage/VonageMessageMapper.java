package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.SmsAddress;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; how far it has come are parts of it. */
@Mapper(imports = SmsAddress.class)
interface VonageMessageMapper {

    @VonageInteraction
    @Mapping(
            target = "sourceEventId",
            expression = "java(VonageMessageConversions.eventId(message))")
    @Mapping(target = "part", expression = "java(VonageMessageConversions.part(message))")
    @Mapping(target = "revision", expression = "java(VonageMessageConversions.revision(message))")
    @Mapping(target = "deleted", expression = "java(VonageMessageConversions.withdraws(message))")
    @Mapping(target = "kind", expression = "java(VonageMessageConversions.kind(message))")
    @Mapping(target = "channel", expression = "java(VonageMessageConversions.channel(message))")
    @Mapping(target = "direction", expression = "java(VonageMessageConversions.direction(message))")
    @Mapping(target = "occurredAt", expression = "java(VonageMessageConversions.time(message))")
    @Mapping(target = "status", expression = "java(VonageMessageConversions.status(message))")
    @Mapping(target = "text", expression = "java(VonageContentConversions.text(message))")
    @Mapping(
            target = "participants",
            expression = "java(VonageMessageConversions.participants(message, context))")
    @Mapping(
            target = "thread",
            expression = "java(SmsAddress.thread(message.company(), message.customer()))")
    @Mapping(target = "messageId", expression = "java(VonageMessageConversions.messageId(message))")
    @Mapping(target = "replyTo", expression = "java(VonageMessageConversions.replyTo(message))")
    @Mapping(
            target = "attachments",
            expression = "java(VonageContentConversions.attachments(message))")
    @Mapping(
            target = "attributes",
            expression = "java(VonageContentConversions.attributes(message))")
    Interaction toInteraction(VonageMessage message, @Context VonageContext context);
}
