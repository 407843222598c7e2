package io.tributary.mappings.call;

import io.tributary.history.interaction.Interaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapstruct.factory.Mappers;

/** Makes interactions of what telephone platforms tell. */
public final class CallParts {

    private static final CallPartMapper MAPPER = Mappers.getMapper(CallPartMapper.class);

    private CallParts() {}

    public static List<Interaction> interactions(List<CallPart> parts, CallContext context) {
        return parts.stream().map(part -> MAPPER.toInteraction(part, context)).toList();
    }

    static Map<String, Object> attributes(CallPart part, CallContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", context.platform());
        attributes.putAll(part.attributes());
        return attributes;
    }
}
