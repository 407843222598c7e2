package io.tributary.mappings.desk;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapstruct.factory.Mappers;

/** Makes interactions of what help desks tell. */
public final class DeskEntries {

    private static final DeskEntryMapper MAPPER = Mappers.getMapper(DeskEntryMapper.class);

    private DeskEntries() {}

    public static List<Interaction> interactions(List<DeskEntry> entries, DeskContext context) {
        return entries.stream().map(entry -> MAPPER.toInteraction(entry, context)).toList();
    }

    static Map<String, Object> attributes(DeskEntry entry, DeskContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", context.platform());
        attributes.putAll(entry.attributes());
        return attributes;
    }
}
