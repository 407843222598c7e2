package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** One leg to one part of an interaction. */
@Mapper(uses = AsteriskCdrConversions.class)
interface AsteriskCdrMapper {

    AsteriskCdrMapper INSTANCE = Mappers.getMapper(AsteriskCdrMapper.class);

    @Mapping(target = "source", source = "source")
    @Mapping(target = "sourceEventId", source = "cdr", qualifiedByName = "call")
    @Mapping(target = "part", source = "cdr", qualifiedByName = "part")
    @Mapping(target = "kind", constant = "CALL")
    @Mapping(target = "channel", constant = "PHONE")
    @Mapping(target = "direction", source = "parties.direction")
    @Mapping(target = "occurredAt", source = "cdr", qualifiedByName = "start")
    @Mapping(target = "endedAt", source = "cdr", qualifiedByName = "end")
    @Mapping(target = "status", source = "cdr", qualifiedByName = "status")
    @Mapping(target = "participants", source = "parties.participants")
    @Mapping(target = "thread", source = "cdr", qualifiedByName = "call")
    @Mapping(target = "attributes", source = "cdr", qualifiedByName = "attributes")
    @Mapping(target = "revision", ignore = true)
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "subject", ignore = true)
    @Mapping(target = "text", ignore = true)
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", source = "cdr", qualifiedByName = "references")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction leg(
            AsteriskCdr cdr,
            CdrParties parties,
            String source,
            @Context AsteriskCdrSettings settings);
}
