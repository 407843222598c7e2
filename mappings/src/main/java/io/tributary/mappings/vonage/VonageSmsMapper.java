package io.tributary.mappings.vonage;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A message over the SMS API is one interaction; how far it has come are parts of it. */
@Mapper(imports = {Payloads.class, SmsAddress.class})
interface VonageSmsMapper {

    @VonageInteraction
    @Mapping(target = "sourceEventId", expression = "java(VonageSmsConversions.messageId(sms))")
    @Mapping(target = "part", expression = "java(VonageSmsConversions.part(sms))")
    @Mapping(target = "revision", constant = "0L")
    @Mapping(target = "deleted", constant = "false")
    @Mapping(target = "kind", constant = "MESSAGE")
    @Mapping(target = "channel", constant = "SMS")
    @Mapping(target = "direction", expression = "java(VonageSmsConversions.direction(sms))")
    @Mapping(target = "occurredAt", expression = "java(VonageSmsConversions.time(sms))")
    @Mapping(target = "status", expression = "java(VonageSmsConversions.status(sms))")
    @Mapping(target = "text", expression = "java(Payloads.text(sms.text()))")
    @Mapping(
            target = "participants",
            expression = "java(VonageSmsConversions.participants(sms, context))")
    @Mapping(target = "thread", expression = "java(SmsAddress.thread(sms.to(), sms.msisdn()))")
    @Mapping(target = "messageId", expression = "java(VonageSmsConversions.messageId(sms))")
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "attributes", expression = "java(VonageSmsConversions.attributes(sms))")
    Interaction toInteraction(VonageSms sms, @Context VonageContext context);
}
