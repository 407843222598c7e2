package io.tributary.hub.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of calls strictly; empty means not given where a filter may be left out. */
final class ArgumentForms {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LAST_YEAR = 9999;

    private ArgumentForms() {}

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new UnreadableArgument("must be a UUID", null);
        }
        return UUID.fromString(text);
    }

    /** A constant by its wire name: lower case with hyphens. */
    static <E extends Enum<E>> @Nullable E word(String text, E[] values) {
        if (text.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> wireName(value).equals(text))
                .findFirst()
                .orElseThrow(() -> unknownWord(values));
    }

    static @Nullable Instant instant(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
                throw new DateTimeException("year");
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableArgument(
                    "must be a time as of RFC 3339, for example 2026-11-20T10:00:00Z", e);
        }
    }

    private static UnreadableArgument unknownWord(Enum<?>[] values) {
        return new UnreadableArgument(
                "must be one of "
                        + Arrays.stream(values)
                                .map(ArgumentForms::wireName)
                                .collect(Collectors.joining(", ")),
                null);
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
