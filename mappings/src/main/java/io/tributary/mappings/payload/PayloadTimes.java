package io.tributary.mappings.payload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times that an interaction may have: after 1970, and in a year of four digits. */
public final class PayloadTimes {

    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    private PayloadTimes() {}

    public static boolean plausible(@Nullable Instant time) {
        return time != null && !time.isBefore(Instant.EPOCH) && !time.isAfter(END);
    }
}
