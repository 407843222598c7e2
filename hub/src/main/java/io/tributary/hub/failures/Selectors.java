package io.tributary.hub.failures;

import io.tributary.hub.broker.RawEventMessage;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JMS selectors for failures. */
final class Selectors {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

    private Selectors() {}

    /** Empty if no failure can have the id. */
    static Optional<String> byId(String id) {
        return ID.matcher(id).matches()
                ? Optional.of(
                        FailedMessage.ID + " = '" + id + "' OR JMSMessageID = 'ID:" + id + "'")
                : Optional.empty();
    }

    /** Null if the filter matches all. */
    static @Nullable String of(FailureFilter filter) {
        StringJoiner all = new StringJoiner(" AND ").setEmptyValue("");
        if (filter.source() != null) {
            all.add(RawEventMessage.SOURCE + " = " + quoted(filter.source()));
        }
        if (filter.mapping() != null) {
            all.add(RawEventMessage.MAPPING + " = " + quoted(filter.mapping()));
        }
        if (FailedMessage.GIVEN_UP.equals(filter.cause())) {
            all.add(FailedMessage.CAUSE + " IS NULL");
        } else if (filter.cause() != null) {
            all.add(FailedMessage.CAUSE + " = " + quoted(filter.cause()));
        }
        return all.toString().isEmpty() ? null : all.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
