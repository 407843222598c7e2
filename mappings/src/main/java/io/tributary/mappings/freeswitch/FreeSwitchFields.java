package io.tributary.mappings.freeswitch;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.PayloadTimes;
import io.tributary.mappings.payload.Payloads;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a leg, by the names that events have for it; records are given the same names.
 * Values are percent-encoded or not: FreeSWITCH does either.
 */
record FreeSwitchFields(Map<String, String> values) {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern MICROS = Pattern.compile("\\d{1,18}");

    /** The first of these that says something; null if none does. */
    @Nullable String text(String... names) {
        for (String name : names) {
            String value = Payloads.text(values.get(name));
            if (value != null) {
                return Payloads.text(decoded(value));
            }
        }
        return null;
    }

    String required(String name) {
        return Payloads.required(text(name), name);
    }

    /** A time in microseconds since 1970; null if it is 0: it never happened. */
    @Nullable Instant time(String... names) {
        for (String name : names) {
            String value = text(name);
            if (value != null && !value.equals("0")) {
                return instant(name, value);
            }
        }
        return null;
    }

    /** Whole seconds; null if not told. */
    @Nullable Long seconds(String name) {
        String value = text(name);
        if (value != null && !value.matches("\\d{1,9}")) {
            throw new PayloadRejected(name, "must be a number of seconds");
        }
        return value == null ? null : Long.valueOf(value);
    }

    private static Instant instant(String name, String micros) {
        if (MICROS.matcher(micros).matches()) {
            Instant time = Instant.ofEpochMilli(Long.parseLong(micros) / 1000);
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        }
        throw new PayloadRejected(name, "must be microseconds since 1970, in digits");
    }

    /** A plus stays one: it is part of numbers. */
    private static String decoded(String value) {
        Matcher encoded = ENCODED.matcher(value);
        return encoded.replaceAll(found -> Matcher.quoteReplacement(characters(found.group())));
    }

    private static String characters(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i += 3) {
            bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
