package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.query.Page;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.declarative.DeclarativeMapping;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Connections", description = "What is connected, and how far behind it is")
@RestController
@RequestMapping("/api/v1/mappings")
class MappingController {

    private final Mappings mappings;
    private final Clock clock;
    private final ObjectProvider<MappingCounts> counts;
    private final ObjectProvider<DeclaredMappings> declared;

    private final Map<String, MappingFacts> facts = MappingFacts.read();

    MappingController(
            Mappings mappings,
            Clock clock,
            ObjectProvider<MappingCounts> counts,
            ObjectProvider<DeclaredMappings> declared) {
        this.mappings = mappings;
        this.clock = clock;
        this.counts = counts;
        this.declared = declared;
    }

    @Operation(
            operationId = "getMappings",
            summary = "Mappings, and what they made of events",
            description =
                    "The packaged ones, and the mapping files of this instance, those that are not"
                            + " valid included.")
    @GetMapping
    Page<MappingAnswer> mappings() {
        @Nullable MappingCounts counted = counts.getIfAvailable();
        List<DeclaredMapping> files =
                declared.orderedStream().flatMap(each -> each.all().stream()).toList();
        return new Page<>(
                Stream.concat(
                                mappings.all().stream()
                                        .map(
                                                each ->
                                                        MappingAnswer.of(
                                                                each,
                                                                counted,
                                                                facts.get(each.name()),
                                                                files)),
                                files.stream()
                                        .filter(file -> !file.inUse())
                                        .map(MappingAnswer::unused))
                        .toList(),
                null);
    }

    @Operation(
            operationId = "tryMapping",
            summary = "What a mapping makes of an event",
            description =
                    "Of a mapping file that is given, or of a mapping that is there. Nothing is"
                            + " recorded. A file that is not valid is answered with `entry` and"
                            + " `line`, an event that cannot be mapped with `field`.")
    @PostMapping("/try")
    MappingTrialAnswer tried(@RequestBody MappingTrial trial) {
        Mapping mapping = mapping(trial);
        return MappingTrialAnswer.of(mapping.map(trial.event(mapping.name(), clock)));
    }

    private Mapping mapping(MappingTrial trial) {
        if (trial.yaml() != null) {
            return DeclarativeMapping.parse(trial.yaml().getBytes(StandardCharsets.UTF_8));
        }
        if (trial.mapping() == null) {
            throw ProblemException.invalid("yaml: is missing, and so is mapping");
        }
        @Nullable Mapping named = mappings.named(trial.mapping());
        if (named == null) {
            throw ProblemException.notFound("mapping of this name");
        }
        return named;
    }
}
