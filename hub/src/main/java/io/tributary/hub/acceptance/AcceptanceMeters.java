package io.tributary.hub.acceptance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;

/** What the limits look at, as metrics: so that an alarm comes before they are reached. */
final class AcceptanceMeters {

    private AcceptanceMeters() {}

    static void register(DiskLimit disks, BacklogLimit backlog, MeterRegistry meters) {
        open(disks, meters);
        open(backlog, meters);
        for (Disk disk : disks.disks()) {
            bytes("tributary.disk.free", disk, disk::free)
                    .description("Bytes that may still be written")
                    .register(meters);
            bytes("tributary.disk.least", disk, () -> disks.least(disk))
                    .description("Free bytes under which no event is accepted")
                    .register(meters);
        }
        Gauge.builder("tributary.backlog.events", backlog, BacklogLimit::waiting)
                .description("Accepted events that wait to be recorded")
                .register(meters);
        Gauge.builder("tributary.backlog.most", backlog, BacklogLimit::most)
                .description("How many may wait before no more are accepted")
                .register(meters);
    }

    private static void open(AcceptanceLimit limit, MeterRegistry meters) {
        Gauge.builder("tributary.acceptance.open", limit, now -> now.reason() == null ? 1 : 0)
                .description("1 while the limit lets events in, else 0")
                .tag("limit", limit.name())
                .register(meters);
    }

    private static Gauge.Builder<Bytes> bytes(String name, Disk disk, Bytes bytes) {
        return Gauge.builder(name, bytes, AcceptanceMeters::read)
                .tag("directory", String.valueOf(disk.directory().getFileName()))
                .strongReference(true)
                .baseUnit("bytes");
    }

    private static double read(Bytes bytes) {
        try {
            return bytes.get();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private interface Bytes {

        long get() throws IOException;
    }
}
