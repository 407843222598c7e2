package io.tributary.hub.failures;

import io.tributary.hub.api.FailedEvent;
import io.tributary.hub.api.FailureDesk;
import io.tributary.hub.api.FailureSelection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parked failures as the API speaks of them. */
@Component
class ApiFailureDesk implements FailureDesk {

    /** All that are looked at for the newest: the queue is read from its oldest. */
    private static final int MOST_READ = 10_000;

    private final Failures failures;

    ApiFailureDesk(Failures failures) {
        this.failures = failures;
    }

    @Override
    public List<FailedEvent> list(FailureSelection selection, int limit) {
        return failures.list(filter(selection), MOST_READ).stream()
                .map(ApiFailureDesk::event)
                .filter(selection::takes)
                .sorted(Comparator.comparing(FailedEvent::failedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<FailedEvent> find(String id) {
        return failures.find(id).map(ApiFailureDesk::event);
    }

    @Override
    public Optional<byte[]> body(String id) {
        return failures.body(id);
    }

    @Override
    public boolean replay(String id) {
        return failures.replay(id);
    }

    @Override
    public int replayAll(FailureSelection selection) {
        if (given(selection.field()) == null) {
            return failures.replayAll(filter(selection));
        }
        return (int)
                list(selection, MOST_READ).stream()
                        .filter(failure -> failures.replay(failure.id()))
                        .count();
    }

    @Override
    public boolean edit(String id, byte[] body) {
        return failures.edit(id, body);
    }

    private static FailureFilter filter(FailureSelection selection) {
        return new FailureFilter(
                given(selection.source()), given(selection.mapping()), given(selection.cause()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static FailedEvent event(Failure failure) {
        return new FailedEvent(
                failure.id(),
                failure.source(),
                failure.mapping(),
                failure.cause(),
                given(failure.field()),
                failure.attempts(),
                failure.failedAt(),
                failure.size());
    }
}
