package io.tributary.mappings.desk;

import io.tributary.history.interaction.Interaction;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** An entry is one interaction, or the part of one that it names. */
@Mapper
interface DeskEntryMapper {

    @Mapping(target = "source", expression = "java(context.source())")
    @Mapping(target = "sourceEventId", source = "id")
    @Mapping(target = "attributes", expression = "java(DeskEntries.attributes(entry, context))")
    @Mapping(target = "participant", ignore = true)
    @Mapping(target = "reference", ignore = true)
    Interaction toInteraction(DeskEntry entry, @Context DeskContext context);
}
