package io.tributary.connectors.growingfile;

import java.util.Locale;

/** What to read of files that were there before the first poll ever. */
enum GrowingFileStart {
    /** The file and all that it was rotated to. */
    ALL,
    /** The file, and not what it was rotated to before. */
    CURRENT,
    /** Only what is written from now on. */
    END;

    static GrowingFileStart of(String option) {
        for (GrowingFileStart each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(option)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "growing-file: the option 'start' must be all, current or end");
    }

    boolean skips(GrowingFile.Found file) {
        return this == END || (this == CURRENT && !file.current());
    }
}
