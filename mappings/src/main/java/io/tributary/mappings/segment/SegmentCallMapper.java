package io.tributary.mappings.segment;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A call of the tracking API is one interaction. */
@Mapper
interface SegmentCallMapper {

    @Mapping(target = "source", expression = "java(call.source())")
    @Mapping(target = "sourceEventId", expression = "java(SegmentConversions.eventId(event, call))")
    @Mapping(target = "part", ignore = true)
    @Mapping(target = "revision", ignore = true)
    @Mapping(target = "deleted", ignore = true)
    @Mapping(target = "kind", expression = "java(SegmentConversions.meaning(event, call).kind())")
    @Mapping(target = "channel", expression = "java(SegmentConversions.channel(event, call))")
    @Mapping(
            target = "direction",
            expression = "java(SegmentConversions.meaning(event, call).direction())")
    @Mapping(target = "occurredAt", expression = "java(SegmentTimes.occurredAt(event, call))")
    @Mapping(target = "endedAt", ignore = true)
    @Mapping(
            target = "status",
            expression = "java(SegmentConversions.meaning(event, call).status())")
    @Mapping(target = "subject", expression = "java(SegmentConversions.subject(event, call))")
    @Mapping(target = "text", expression = "java(SegmentConversions.text(event, call))")
    @Mapping(target = "participants", expression = "java(SegmentParties.of(event, call))")
    @Mapping(target = "thread", expression = "java(SegmentConversions.thread(event))")
    @Mapping(target = "messageId", ignore = true)
    @Mapping(target = "replyTo", ignore = true)
    @Mapping(target = "references", expression = "java(SegmentConversions.references(event, call))")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "link", expression = "java(SegmentConversions.link(event))")
    @Mapping(target = "attributes", expression = "java(SegmentConversions.attributes(event, call))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(SegmentEvent event, @Context SegmentCall call);
}
