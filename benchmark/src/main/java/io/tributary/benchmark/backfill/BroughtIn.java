package io.tributary.benchmark.backfill;

import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What one way did with one file. CPU is from the first batch on, without the start.
 *
 * @param rows in the table afterwards; there must be as many as different events
 * @param perSecond events, from the first batch to the last commit
 * @param withStart events a second, from the start of the process to its end
 * @param seconds from the first batch to the last commit
 * @param processMicros CPU of the process, per event
 * @param postgresMicros likewise
 * @param peakMegabytes the most that was ever resident
 */
public record BroughtIn(
        String way,
        long rows,
        double perSecond,
        double withStart,
        double seconds,
        double processMicros,
        double postgresMicros,
        long peakMegabytes) {

    /**
     * Brings it in and measures.
     *
     * @param database which is new
     * @param directory for a log of its name
     */
    public static BroughtIn measure(
            Cluster cluster, Way way, StoredWebhooks stored, String database, Path directory)
            throws IOException, InterruptedException {
        String url = cluster.create(database);
        cluster.checkpoint();
        try (RunningBackfill running =
                RunningBackfill.start(way, url, stored, directory, database)) {
            running.awaitBegin(cluster, database, way.begun());
            long process = running.cpuMicros();
            long postgres = cluster.cpuMicros();
            double whole = running.awaitEnd();
            double events = stored.events();
            double postgresMicros = (cluster.cpuMicros() - postgres) / events;
            double seconds = cluster.number(database, way.micros()) / 1e6;
            return new BroughtIn(
                    way.name(),
                    cluster.number(database, "SELECT count(*) FROM " + way.table()),
                    events / seconds,
                    events / whole,
                    seconds,
                    (running.cpuMicros() - process) / events,
                    postgresMicros,
                    running.peakMegabytes());
        }
    }
}
