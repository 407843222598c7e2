package io.tributary.mappings.payload;

import io.tributary.history.failure.PayloadRejected;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Small things that the readers of payloads share. */
public final class Payloads {

    private Payloads() {}

    /** The elements that are there; none for a list that is not there. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** The text without space around it, or null if nothing is left. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The first text that is not blank, without space around it; null if there is none. */
    public static @Nullable String firstText(@Nullable String... texts) {
        for (String candidate : texts) {
            String text = text(candidate);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /**
     * The value, which has to be there.
     *
     * @param path of the field within the payload
     * @throws PayloadRejected if it is null or blank
     */
    public static <T> T required(@Nullable T value, String path) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new PayloadRejected(path, "is missing");
        }
        return value;
    }
}
