package io.tributary.benchmark.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of a process and its children under {@code /proc}. */
public final class ProcessUsage {

    /** A second has so many ticks on every Linux that Java runs on. */
    private static final long MICROS_A_TICK = 10_000;

    private ProcessUsage() {}

    /** Microseconds of CPU of the process, and of its children, living and ended. */
    public static long cpuMicros(long pid) {
        return tree(pid).mapToLong(each -> ticks(each, each == pid)).sum() * MICROS_A_TICK;
    }

    /** Resident memory of the process alone in megabytes; 0 if it has ended. */
    public static long residentMegabytes(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    /** The most that it ever was, the start included. */
    public static long peakMegabytes(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    private static long megabytes(long pid, String entry) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith(entry))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static Stream<Long> tree(long pid) {
        return Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
    }

    private static long ticks(long pid, boolean withEnded) {
        String stat = read(pid, "stat");
        // The name, in parentheses, may hold anything; after it come state, parent and so on.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length < 15) {
            return 0;
        }
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return withEnded ? own + ended : own;
    }

    /** Empty if the process has ended meanwhile. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
