package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.declarative.DeclarativeMapping;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping, and what it made of events. */
record MappingAnswer(
        @Schema(description = "As routes name it; null of a file that never was valid.")
                @Nullable String name,
        @Schema(example = "shopify") @Nullable String platform,
        @Schema(description = "What it reads.", example = "shopify") @Nullable String payload,
        @Schema(description = "`java` or `declarative`.", example = "java") String kind,
        @Schema(description = "Events mapped since the start; null if not counted.")
                @Nullable Long mapped,
        @Schema(description = "Events ignored on purpose since the start; null if not counted.")
                @Nullable Long ignored,
        @Schema(
                        description =
                                "Events it could not understand since the start, which were parked;"
                                        + " null if not counted.")
                @Nullable Long parked,
        @Schema(description = "Packaged routes that use it.", example = "[\"shopify-receive\"]")
                List<String> routes,
        @Schema(
                        description = "How requests to these prove that the platform sent them.",
                        example = "[\"shopify\"]")
                List<String> checks,
        @Schema(
                        description =
                                "Payloads of its platform that each build of the hub tries; null of"
                                        + " a mapping file.")
                @Nullable Integer payloads,
        @Schema(
                        description =
                                "Whether one of the packaged routes reads the platform's API, so"
                                        + " that periods can be read again; null of a mapping"
                                        + " file.")
                @Nullable Boolean backfill,
        @Schema(description = "Whether events are mapped with it.") boolean inUse,
        @Schema(description = "The mapping file; null of a packaged mapping.")
                @Nullable String file,
        @Schema(description = "What is wrong with the file, with its line; null if nothing is.")
                @Nullable String problem) {

    private static final String JAVA = "java";
    private static final String DECLARATIVE = "declarative";

    /** A mapping that is in use. */
    static MappingAnswer of(
            Mapping mapping,
            @Nullable MappingCounts counts,
            @Nullable MappingFacts facts,
            List<DeclaredMapping> files) {
        Optional<DeclaredMapping> file =
                files.stream()
                        .filter(each -> each.inUse() && mapping.name().equals(each.name()))
                        .findFirst();
        return new MappingAnswer(
                mapping.name(),
                mapping.platform(),
                mapping.name(),
                mapping instanceof DeclarativeMapping ? DECLARATIVE : JAVA,
                counts == null ? null : counts.mapped(mapping.name()),
                counts == null ? null : counts.ignored(mapping.name()),
                counts == null ? null : counts.parked(mapping.name()),
                facts == null ? List.of() : facts.routes(),
                facts == null ? List.of() : facts.checks(),
                facts == null ? null : facts.payloads(),
                facts == null ? null : facts.backfill(),
                true,
                file.map(DeclaredMapping::file).orElse(null),
                file.map(DeclaredMapping::problem).orElse(null));
    }

    /** A file whose mapping is not in use. */
    static MappingAnswer unused(DeclaredMapping file) {
        return new MappingAnswer(
                file.name(),
                null,
                null,
                DECLARATIVE,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                file.file(),
                file.problem());
    }
}
