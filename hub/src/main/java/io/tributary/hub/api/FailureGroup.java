package io.tributary.hub.api;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures of one mapping, cause and field. */
record FailureGroup(
        String mapping,
        String cause,
        @Nullable String field,
        List<String> sources,
        int count,
        Instant firstFailedAt,
        Instant lastFailedAt) {

    private record Key(String mapping, String cause, @Nullable String field) {
        static Key of(FailedEvent failure) {
            return new Key(failure.mapping(), failure.cause(), failure.field());
        }
    }

    /** The groups of the failures, largest first. */
    static List<FailureGroup> of(List<FailedEvent> failures) {
        return failures.stream().collect(groupingBy(Key::of)).entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt(FailureGroup::count)
                                .reversed()
                                .thenComparing(FailureGroup::mapping)
                                .thenComparing(FailureGroup::cause))
                .toList();
    }

    private static FailureGroup of(Key key, List<FailedEvent> failures) {
        List<Instant> times = failures.stream().map(FailedEvent::failedAt).sorted().toList();
        return new FailureGroup(
                key.mapping(),
                key.cause(),
                key.field(),
                failures.stream().map(FailedEvent::source).distinct().sorted().toList(),
                failures.size(),
                times.get(0),
                times.get(times.size() - 1));
    }
}
