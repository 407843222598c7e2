package io.tributary.hub.acceptance;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Takes nothing more while a disk is nearly full, so that what was taken can still be recorded: a
 * broker or a database that runs into the end of its disk shuts itself down. Opens again once there
 * is a fifth more than the least.
 */
public final class DiskLimit implements AcceptanceLimit {

    private static final Logger LOG = LoggerFactory.getLogger(DiskLimit.class);
    private static final double ENOUGH_AGAIN = 1.2;

    private final List<Disk> disks;
    private final DiskSettings settings;
    private volatile long atLeast;
    private volatile @Nullable String reason;

    /**
     * @param atLeast bytes that must be free whatever the settings say
     */
    DiskLimit(List<Disk> disks, DiskSettings settings, long atLeast) {
        this.disks = List.copyOf(disks);
        this.settings = settings;
        this.atLeast = atLeast;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    /** Changes how many bytes must be free whatever the settings say. */
    void require(long bytes) {
        atLeast = bytes;
    }

    List<Disk> disks() {
        return disks;
    }

    /** Bytes that must be free on the disk. */
    long least(Disk disk) throws IOException {
        return settings.minFree(disk.total(), atLeast);
    }

    /** Looks at the disks; to be called every now and then, by one thread. */
    void look() {
        String before = reason;
        String now = null;
        for (Disk disk : disks) {
            now = now == null ? shortage(disk, before != null) : now;
        }
        reason = now;
        if (before == null && now != null) {
            LOG.error(
                    "Nothing is accepted any more: {}. Senders are told to come again; recording,"
                            + " delivery and reading go on",
                    now);
        } else if (before != null && now == null) {
            LOG.info("There is room on the disk again: events are accepted");
        }
    }

    private @Nullable String shortage(Disk disk, boolean closed) {
        try {
            long least = least(disk);
            long free = disk.free();
            return free >= (closed ? least * ENOUGH_AGAIN : least) ? null : text(disk, free, least);
        } catch (IOException e) {
            LOG.warn(
                    "How full the disk of {} is cannot be told: {}",
                    disk.directory(),
                    e.toString());
            return reason;
        }
    }

    private static String text(Disk disk, long free, long least) {
        return "the disk of "
                + disk.directory()
                + " is nearly full: "
                + DataSize.ofBytes(free).toMegabytes()
                + " MB are free, less than "
                + DataSize.ofBytes(least).toMegabytes()
                + " MB (tributary.disk). Free some, or give it more";
    }
}
