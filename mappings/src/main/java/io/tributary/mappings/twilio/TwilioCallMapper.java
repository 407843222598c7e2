package io.tributary.mappings.twilio;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** A call as Twilio tells of it, to one part of an interaction. */
@Mapper(uses = TwilioCallConversions.class)
interface TwilioCallMapper {

    TwilioCallMapper INSTANCE = Mappers.getMapper(TwilioCallMapper.class);

    @Mapping(target = "source", source = "source")
    @Mapping(target = "sourceEventId", source = "call", qualifiedByName = "call")
    @Mapping(target = "part", source = "call", qualifiedByName = "part")
    @Mapping(target = "revision", source = "call", qualifiedByName = "revision")
    @Mapping(target = "kind", constant = "CALL")
    @Mapping(target = "channel", constant = "PHONE")
    @Mapping(target = "direction", source = "parties.direction")
    @Mapping(target = "occurredAt", source = "call", qualifiedByName = "start")
    @Mapping(target = "endedAt", source = "call", qualifiedByName = "end")
    @Mapping(target = "status", source = "call", qualifiedByName = "status")
    @Mapping(target = "participants", source = "parties.participants")
    @Mapping(target = "thread", source = "call", qualifiedByName = "call")
    @Mapping(target = "attachments", source = "call", qualifiedByName = "recordings")
    @Mapping(target = "attributes", source = "call", qualifiedByName = "attributes")
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction part(
            TwilioCall call,
            TwilioParties parties,
            String source,
            @Context TwilioCallContext context);
}
