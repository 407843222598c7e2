package io.tributary.hub.backfill;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the files hold. */
enum BackfillFormat {
    /** One interaction of the canonical intake a line. */
    INTERACTIONS,

    /** One raw event a line, with its source, mapping, time and headers; see {@link RawLine}. */
    RAW,

    /** One payload of the source a line. */
    LINES,

    /** One payload of the source a file. */
    FILES;

    static BackfillFormat of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.argument().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no format '"
                                                + name
                                                + "'; there are "
                                                + Arrays.stream(values())
                                                        .map(BackfillFormat::argument)
                                                        .collect(Collectors.joining(", "))));
    }

    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the pieces say nothing of where they are from. */
    boolean needsSource() {
        return this == LINES || this == FILES;
    }
}
