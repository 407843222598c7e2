package io.tributary.mappings.typeform;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A response to a form is one interaction, while it is being given and once it is submitted. */
@Mapper
interface TypeformResponseMapper {

    @Mapping(target = "source", expression = "java(delivery.source())")
    @Mapping(target = "sourceEventId", expression = "java(TypeformConversions.eventId(response))")
    @Mapping(target = "part", ignore = true)
    @Mapping(
            target = "revision",
            expression = "java(TypeformConversions.revision(event, response))")
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "kind", constant = "SURVEY")
    @Mapping(target = "channel", constant = "WEB")
    @Mapping(target = "direction", constant = "INBOUND")
    @Mapping(target = "occurredAt", expression = "java(TypeformConversions.time(response))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(
            target = "status",
            expression = "java(event.isPartial() ? \"partial\" : \"completed\")")
    @Mapping(target = "subject", expression = "java(TypeformConversions.title(response))")
    @Mapping(target = "text", expression = "java(TypeformConversions.text(response))")
    @Mapping(
            target = "participants",
            expression = "java(TypeformParties.respondent(response, delivery))")
    @Mapping(target = "thread", ignore = true)
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(
            target = "references",
            expression = "java(TypeformConversions.references(response, delivery))")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", ignore = true)
    @Mapping(
            target = "attributes",
            expression = "java(TypeformConversions.attributes(event, response))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(
            TypeformEvent.Response response,
            @Context TypeformEvent event,
            @Context TypeformDelivery delivery);
}
