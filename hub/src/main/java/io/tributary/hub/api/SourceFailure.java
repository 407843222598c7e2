package io.tributary.hub.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

/** Failures of a source that have one cause. */
record SourceFailure(
        @Schema(example = "created_at: must be a time as of RFC 3339") String cause,
        @Schema(example = "12") long count) {

    /** Of failures of one source, the most frequent cause first. */
    static List<SourceFailure> of(List<FailedEvent> failures) {
        return failures.stream()
                .collect(groupingBy(FailedEvent::cause, counting()))
                .entrySet()
                .stream()
                .map(each -> new SourceFailure(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingLong(SourceFailure::count)
                                .reversed()
                                .thenComparing(SourceFailure::cause))
                .toList();
    }
}
