package io.tributary.mappings.email;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A mail has no thread of its own: its threading headers are what joins it to others. */
@Mapper
interface EmailMessageMapper {

    @Mapping(target = "source", source = "event.source")
    @Mapping(target = "sourceEventId", source = "message.id")
    @Mapping(target = "channel", constant = "EMAIL")
    @Mapping(target = "occurredAt", source = "message.sentAt")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "revision", ignore = true)
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction interaction(RawEvent event, EmailMessage message);
}
