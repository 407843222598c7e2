package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a world is made of.
 *
 * @param hubs how many, with broker and database apart; 0 for one with everything embedded
 */
public record Layout(int hubs, Set<Extra> extras) {

    public Layout {
        extras = Set.copyOf(extras);
    }

    /** What not every world has. */
    public enum Extra {
        /** Between hubs, PostgreSQL and broker there are connections that can be cut. */
        PROXIES,
        /** What is kept is kept on disks that can be filled. */
        SMALL_DISKS,
        /** Hubs can be told to die at a point of their work. */
        CRASH_POINTS,
        /** Clocks can be set while they are read. */
        CLOCKS,
        /** There is a CRM that everything is delivered to. */
        CRM
    }

    public static Layout apart(int hubs, Extra... extras) {
        return new Layout(hubs, Set.of(extras));
    }

    public static Layout embedded(Extra... extras) {
        return new Layout(0, Set.of(extras));
    }

    /** Why there can be no such world here; null if there can. */
    public @Nullable String obstacle(Path directory) throws IOException, InterruptedException {
        if (has(Extra.SMALL_DISKS) && !SmallDisk.possible(directory.resolve("disk"))) {
            return "no small disk can be mounted; root can";
        }
        if (has(Extra.CLOCKS) && !FakeClock.possible()) {
            return "libfaketime is missing";
        }
        if (has(Extra.CRASH_POINTS) && !CrashPoints.possible()) {
            return "Byteman is not on the class path";
        }
        return null;
    }

    boolean has(Extra extra) {
        return extras.contains(extra);
    }
}
