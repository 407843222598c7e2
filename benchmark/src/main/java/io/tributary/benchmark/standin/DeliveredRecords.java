package io.tributary.benchmark.standin;

import io.tributary.benchmark.load.Latencies;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The interactions that were written, by external id. Thread-safe. */
final class DeliveredRecords {

    /**
     * @param event as the platform calls it; its end says when it was sent
     */
    private record First(String event, long micros) {}

    private final Map<String, First> byId = new HashMap<>();
    private long calls;
    private long writes;

    synchronized void call() {
        calls++;
    }

    /**
     * Answers whether it is new.
     *
     * @param event as the platform calls it; its end says when it was sent
     */
    synchronized boolean write(String externalId, String event) {
        writes++;
        return byId.putIfAbsent(externalId, new First(event, micros())) == null;
    }

    synchronized Taken taken() {
        return new Taken(calls, writes, byId.size());
    }

    synchronized Delivered of(String run) {
        Set<String> events = new HashSet<>();
        Latencies latencies = new Latencies();
        long records = 0;
        long last = 0;
        for (First each : byId.values()) {
            if (each.event.startsWith("wamid." + run + ".")) {
                events.add(each.event);
                latencies.add((each.micros - sentMicros(each.event)) * 1_000);
                records++;
                last = Math.max(last, each.micros);
            }
        }
        return new Delivered(
                records, events.size(), last, latencies.millis(0.5), latencies.millis(0.99));
    }

    private static long sentMicros(String event) {
        return Long.parseLong(event.substring(event.lastIndexOf('.') + 1));
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
