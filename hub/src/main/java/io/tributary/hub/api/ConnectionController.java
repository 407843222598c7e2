package io.tributary.hub.api;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.query.History;
import io.tributary.history.query.Page;
import io.tributary.history.query.SourceActivity;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Connections", description = "What is connected, and how far behind it is")
@RestController
@RequestMapping("/api/v1")
class ConnectionController {

    private final History history;
    private final TargetOverview targets;
    private final Mappings mappings;
    private final FailureDesk failures;
    private final ObjectProvider<SourceStates> sourceStates;
    private final ObjectProvider<SourceSilences> silences;

    ConnectionController(
            History history,
            TargetOverview targets,
            Mappings mappings,
            FailureDesk failures,
            ObjectProvider<SourceStates> sourceStates,
            ObjectProvider<SourceSilences> silences) {
        this.history = history;
        this.targets = targets;
        this.mappings = mappings;
        this.failures = failures;
        this.sourceStates = sourceStates;
        this.silences = silences;
    }

    @Operation(
            operationId = "getSources",
            summary = "Sources, by name",
            description = "All that are configured, and all that ever sent something.")
    @GetMapping("/sources")
    Page<SourceAnswer> sources() {
        Map<String, SourceActivity> activities = new HashMap<>();
        history.sources().forEach(activity -> activities.put(activity.source(), activity));
        Map<String, SourceState> states = new TreeMap<>();
        activities.values().forEach(activity -> states.put(activity.source(), gone(activity)));
        sourceStates
                .orderedStream()
                .flatMap(provider -> provider.all().stream())
                .forEach(state -> states.put(state.source(), state));
        Map<String, List<FailedEvent>> failed = failedBySource();
        Map<String, Double> missed = new HashMap<>();
        silences.orderedStream().forEach(each -> missed.putAll(each.missed()));
        return new Page<>(
                states.values().stream()
                        .map(
                                state ->
                                        SourceAnswer.of(
                                                state,
                                                activities.get(state.source()),
                                                SourceFailure.of(
                                                        failed.getOrDefault(
                                                                state.source(), List.of())),
                                                missed.get(state.source())))
                        .toList(),
                null);
    }

    @Operation(operationId = "getTargets", summary = "Targets, and what they have yet to get")
    @GetMapping("/targets")
    Page<TargetAnswer> targets() {
        return new Page<>(targets.all(), null);
    }

    private Map<String, List<FailedEvent>> failedBySource() {
        return failures.list(FailureSelection.ALL, FailureDesk.MOST).stream()
                .collect(groupingBy(FailedEvent::source));
    }

    private SourceState gone(SourceActivity activity) {
        String platform =
                mappings.all().stream()
                        .filter(mapping -> mapping.name().equals(activity.mapping()))
                        .map(Mapping::platform)
                        .findFirst()
                        .orElse(activity.mapping());
        return new SourceState(activity.source(), platform, SourceAnswer.UNCONFIGURED, 0L);
    }
}
