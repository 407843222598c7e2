package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.mappings.Mapping;
import org.jspecify.annotations.Nullable;

/** A mapping, and what it made of events. */
record MappingAnswer(
        @Schema(description = "As routes name it.", example = "shopify") String name,
        @Schema(example = "shopify") String platform,
        @Schema(description = "What it reads.", example = "shopify") String payload,
        @Schema(description = "`java` or `declarative`.", example = "java") String kind,
        @Schema(description = "Events mapped since the start; null if not counted.")
                @Nullable Long mapped,
        @Schema(description = "Events ignored on purpose since the start; null if not counted.")
                @Nullable Long ignored) {

    private static final String JAVA = "java";

    static MappingAnswer of(Mapping mapping, @Nullable MappingCounts counts) {
        return new MappingAnswer(
                mapping.name(),
                mapping.platform(),
                mapping.name(),
                JAVA,
                counts == null ? null : counts.mapped(mapping.name()),
                counts == null ? null : counts.ignored(mapping.name()));
    }
}
