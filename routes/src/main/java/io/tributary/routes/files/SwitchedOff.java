package io.tributary.routes.files;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Whether settings switch off all that a route file holds. Most of the packaged ones are: making
 * routes that nobody uses took nearly a third of the CPU of a start.
 */
final class SwitchedOff {

    private SwitchedOff() {}

    /**
     * Whether each entry is a route whose {@code autoStartup} is false. What is broken is not: it
     * is for Camel to say what is wrong.
     */
    static boolean isSo(CamelContext context, String yaml) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(yaml)
                            instanceof List<?> entries
                    && !entries.isEmpty()
                    && entries.stream().allMatch(entry -> isOff(context, entry));
        } catch (YamlEngineException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOff(CamelContext context, @Nullable Object entry) {
        return entry instanceof Map<?, ?> named
                && named.size() == 1
                && named.get("route") instanceof Map<?, ?> route
                && "false".equals(resolved(context, route.get("autoStartup")));
    }

    private static @Nullable String resolved(CamelContext context, @Nullable Object start) {
        return start == null ? null : context.resolvePropertyPlaceholders(start.toString()).strip();
    }
}
