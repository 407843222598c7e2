package io.tributary.mappings.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.PayloadTimes;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as Dataverse writes them: {@code /Date(1506384247000)/}, which are milliseconds since 1970,
 * or ISO 8601. Where an offset is written ({@code /Date(1506409448000-0700)/}), Dataverse took its
 * UTC clock for one of that zone, so that the offset has to be added: in the example of Microsoft's
 * documentation that gives the second in which the row was changed.
 */
final class DynamicsTimes {

    private static final Pattern DATE =
            Pattern.compile("/Date\\((?<millis>-?\\d{1,15})(?:(?<offset>[+-]\\d{4}))?\\)/");

    private DynamicsTimes() {}

    /**
     * @throws PayloadRejected naming the field if it is no time
     */
    static @Nullable Instant read(@Nullable JsonNode written, String path) {
        if (written == null || written.isNull() || written.isMissingNode()) {
            return null;
        }
        Matcher date = DATE.matcher(written.isTextual() ? written.asText().strip() : "");
        if (!date.matches()) {
            return iso(written, path);
        }
        Instant time =
                Instant.ofEpochMilli(Long.parseLong(date.group("millis")))
                        .plusSeconds(seconds(date.group("offset")));
        // A birth date before 1970 is a time for Dataverse, and none that anything happened at.
        if (!PayloadTimes.plausible(time)) {
            throw new PayloadRejected(path, "must be a time after 1970");
        }
        return time;
    }

    private static long seconds(@Nullable String offset) {
        if (offset == null) {
            return 0;
        }
        long minutes =
                Long.parseLong(offset.substring(1, 3)) * 60 + Long.parseLong(offset.substring(3));
        return (offset.charAt(0) == '-' ? -60 : 60) * minutes;
    }

    private static @Nullable Instant iso(JsonNode written, String path) {
        try {
            return JsonFields.of(JsonNodeFactory.instance.objectNode().set("time", written))
                    .time("time");
        } catch (PayloadRejected e) {
            throw new PayloadRejected(path, "must be a date and time");
        }
    }
}
