package io.tributary.mappings.cisco;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.PayloadTimes;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CDR file, its columns in Cisco's own words and still as text. Releases differ in
 * the columns that they have.
 *
 * @param line counted from 1 within the file
 */
record CiscoCdr(long line, Map<String, String> columns) {

    /** Null if the column is empty or not there. */
    @Nullable String text(String column) {
        return Payloads.text(columns.get(column));
    }

    String required(String column) {
        return Payloads.required(text(column), field(column));
    }

    /** 0 if the column is empty or not there. */
    long number(String column) {
        String value = text(column);
        if (value == null) {
            return 0;
        }
        if (!value.matches("-?\\d{1,11}")) {
            throw new PayloadRejected(field(column), "must be a whole number");
        }
        return Long.parseLong(value);
    }

    /** Seconds since 1970; null if 0: it never happened. */
    @Nullable Instant time(String column) {
        long seconds = number(column);
        if (seconds == 0) {
            return null;
        }
        Instant time = Instant.ofEpochSecond(seconds);
        if (!PayloadTimes.plausible(time)) {
            throw new PayloadRejected(field(column), "must be seconds since 1970");
        }
        return time;
    }

    /** Names a column of this record in a rejection. */
    String field(String column) {
        return "line[" + line + "]." + column;
    }
}
