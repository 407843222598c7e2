package io.tributary.mappings.meta;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** A receipt or an edit belongs to its message; anything else is an interaction of its own. */
@Mapper
interface MetaNoticeMapper {

    @MetaInteraction
    @Mapping(target = "sourceEventId", expression = "java(notice.id())")
    @Mapping(target = "part", expression = "java(notice.part())")
    @Mapping(target = "revision", expression = "java(notice.revision())")
    @Mapping(target = "deleted", expression = "java(notice.deleted())")
    @Mapping(target = "kind", expression = "java(notice.kind())")
    @Mapping(target = "direction", expression = "java(notice.direction())")
    @Mapping(target = "status", expression = "java(notice.status())")
    @Mapping(target = "text", expression = "java(notice.text())")
    @Mapping(
            target = "participants",
            expression =
                    "java(context.participants(notice.name(), notice.told(), notice.traits()))")
    @Mapping(target = "messageId", expression = "java(notice.messageId())")
    @Mapping(target = "replyTo", expression = "java(notice.replyTo())")
    @Mapping(target = "attachments", ignore = true)
    @Mapping(target = "attributes", expression = "java(MetaAttributes.of(notice, context))")
    Interaction toInteraction(MetaNotice notice, @Context MetaContext context);
}
