package io.tributary.mappings.delighted;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A response is one interaction; every later event of it replaces the one before. */
@Mapper
interface DelightedResponseMapper {

    @Mapping(target = "source", expression = "java(delivery.source())")
    @Mapping(target = "sourceEventId", expression = "java(DelightedConversions.eventId(response))")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "revision", expression = "java(DelightedConversions.revision(response))")
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "kind", constant = "SURVEY")
    @Mapping(target = "channel", constant = "WEB")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(target = "occurredAt", expression = "java(DelightedConversions.time(response))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(target = "status", constant = "completed")
    @Mapping(target = "subject", expression = "java(DelightedConversions.title(response))")
    @Mapping(target = "text", expression = "java(DelightedConversions.text(response))")
    @Mapping(
            target = "participants",
            expression = "java(DelightedConversions.respondent(response, delivery))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", ignore = true)
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", source = "response.permalink")
    @Mapping(
            target = "attributes",
            expression = "java(DelightedConversions.attributes(event, response))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(
            DelightedEvent.Data response,
            @Context DelightedEvent event,
            @Context DelightedDelivery delivery);
}
