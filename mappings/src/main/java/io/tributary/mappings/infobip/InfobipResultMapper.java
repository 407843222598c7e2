package io.tributary.mappings.infobip;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.SmsAddress;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; how far it has come are parts of it. */
@Mapper(imports = SmsAddress.class)
interface InfobipResultMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(
            target = "sourceEventId",
            expression = "java(context.required(result.messageId(), \"messageId\"))")
    @Mapping(target = "part", expression = "java(InfobipConversions.part(result, context))")
    @Mapping(target = "revision", constant = "0L")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(target = "channel", expression = "java(InfobipConversions.channel(result, context))")
    @Mapping(target = "direction", expression = "java(InfobipConversions.direction(result))")
    @Mapping(target = "occurredAt", expression = "java(InfobipConversions.time(result, context))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", expression = "java(InfobipConversions.status(result, context))")
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", expression = "java(InfobipConversions.text(result))")
    @Mapping(
            target = "participants",
            expression = "java(InfobipConversions.participants(result, context))")
    @Mapping(
            target = "thread",
            expression = "java(SmsAddress.thread(result.company(), result.customer()))")
    @Mapping(target = "messageId", expression = "java(result.messageId())")
    @Mapping(target = "replyTo", expression = "java(InfobipConversions.replyTo(result))")
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", expression = "java(InfobipConversions.attachments(result))")
    @Mapping(target = "link", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(InfobipConversions.attributes(result, context))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(InfobipResult result, @Context InfobipContext context);
}
