package io.tributary.mappings.sinch;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message is one interaction; how far it has come are parts of it. */
@Mapper(imports = {Payloads.class, SmsAddress.class})
interface SinchSmsMapper {

    @SinchInteraction
    @Mapping(target = "sourceEventId", expression = "java(Payloads.required(inbound.id(), \"id\"))")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(
            target = "occurredAt",
            expression = "java(Payloads.required(inbound.receivedAt(), \"received_at\"))")
    @Mapping(target = "status", ignore = true)
    @Mapping(target = "subject", expression = "java(SinchConversions.subject(inbound))")
    @Mapping(target = "text", expression = "java(inbound.words())")
    @Mapping(
            target = "participants",
            expression = "java(context.participants(inbound.from(), inbound.to()))")
    @Mapping(
            target = "thread",
            expression = "java(SmsAddress.thread(inbound.to(), inbound.from()))")
    @Mapping(target = "messageId", expression = "java(inbound.id())")
    @Mapping(target = "attachments", expression = "java(SinchConversions.attachments(inbound))")
    @Mapping(target = "attributes", expression = "java(SinchConversions.attributes(inbound))")
    Interaction message(SinchInbound inbound, @Context SinchContext context);

    @SinchInteraction
    @Mapping(target = "sourceEventId", expression = "java(SinchConversions.messageName(report))")
    @Mapping(target = "part", expression = "java(\"status:\" + SinchConversions.status(report))")
    @Mapping(target = "direction", constant = "OUTBOUND")
    @Mapping(target = "occurredAt", expression = "java(Payloads.required(report.at(), \"at\"))")
    @Mapping(target = "status", expression = "java(SinchConversions.status(report))")
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(
            target = "participants",
            expression =
                    "java(context.participants(report.recipient(), report.appliedOriginator()))")
    @Mapping(
            target = "thread",
            expression = "java(SmsAddress.thread(report.appliedOriginator(), report.recipient()))")
    @Mapping(target = "messageId", expression = "java(SinchConversions.messageName(report))")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "attributes", expression = "java(SinchConversions.attributes(report))")
    Interaction receipt(SinchReport report, @Context SinchContext context);
}
