package io.tributary.company;

import io.tributary.hub.api.FailedEvent;
import io.tributary.hub.api.FailureDesk;
import io.tributary.hub.api.FailureSelection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Failures in memory. */
public final class CompanyFailures implements FailureDesk {

    private final Map<String, FailedEvent> failures = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    public void add(String id, String source, String cause) {
        failures.put(
                id,
                new FailedEvent(
                        id,
                        source,
                        "shopify",
                        cause,
                        "created_at",
                        1,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        2));
        bodies.put(id, "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<FailedEvent> list(FailureSelection selection, int limit) {
        return failures.values().stream().filter(selection::takes).limit(limit).toList();
    }

    @Override
    public Optional<FailedEvent> find(String id) {
        return Optional.ofNullable(failures.get(id));
    }

    @Override
    public Optional<byte[]> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    @Override
    public boolean replay(String id) {
        return failures.remove(id) != null;
    }

    @Override
    public int replayAll(FailureSelection selection) {
        List<FailedEvent> of = list(selection, MOST);
        of.forEach(failure -> failures.remove(failure.id()));
        return of.size();
    }

    @Override
    public boolean edit(String id, byte[] body) {
        return failures.containsKey(id) && bodies.put(id, body) != null;
    }
}
