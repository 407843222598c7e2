package io.tributary.mappings.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.history.failure.PayloadRejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a part of a payload, for platforms that have many kinds of objects with much the
 * same in them. A field that is not there, or is no text where a text is asked for, is null. Names
 * may be paths ({@code buyer.email}).
 *
 * @param path of the part within the payload; empty for the whole
 */
public record JsonFields(JsonNode node, String path) {

    /** Reads a time that stands alone. */
    private record Time(@JsonDeserialize(using = WrittenTime.class) @Nullable Instant written) {}

    private static final int MOST_DIGITS = 40;

    public static JsonFields of(JsonNode root) {
        return new JsonFields(root, "");
    }

    public JsonFields at(String name) {
        return new JsonFields(find(name), JsonPayload.join(path, name));
    }

    /** Whether it is an object with this field, and the field is not null. */
    public boolean has(String name) {
        JsonNode found = find(name);
        return !found.isMissingNode() && !found.isNull();
    }

    /** The elements of a list; none if it is none. */
    public List<JsonFields> list(String name) {
        JsonNode list = find(name);
        List<JsonFields> elements = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            elements.add(new JsonFields(list.get(i), JsonPayload.join(path, name) + "[" + i + "]"));
        }
        return elements;
    }

    /** The first of the fields that is a text or a number, without space around it. */
    public @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode found = find(name);
            boolean says = found.isTextual() || found.isNumber();
            String text = says ? Payloads.text(found.asText()) : null;
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Like {@link #text}, of an id: 0 is none. */
    public @Nullable String id(String... names) {
        String id = text(names);
        return "0".equals(id) ? null : id;
    }

    /**
     * @throws PayloadRejected naming the first of the fields if none says anything
     */
    public String required(String... names) {
        return Payloads.required(id(names), JsonPayload.join(path, names[0]));
    }

    /** Lower case with hyphens, as our words are; null if the field says nothing. */
    public @Nullable String word(String... names) {
        String text = text(names);
        return text == null
                ? null
                : text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    /** "59.00 EUR", or null if there is no amount. */
    public @Nullable String money(String amount, String currency) {
        String written = text(amount);
        if (written == null
                || written.length() > MOST_DIGITS
                || !written.matches("-?\\d+(\\.\\d+)?")) {
            return null;
        }
        String unit = text(currency);
        return new BigDecimal(written).toPlainString() + (unit == null ? "" : " " + unit);
    }

    /**
     * The first of the fields that is there, as a time; UTC where it has no zone.
     *
     * @throws PayloadRejected naming the field if it is no time
     */
    public @Nullable Instant time(String... names) {
        for (String name : names) {
            if (has(name)) {
                Instant time = read(find(name), JsonPayload.join(path, name));
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant read(JsonNode written, String field) {
        if (written.isTextual() && written.asText().contains(",")) {
            return mailTime(written.asText(), field);
        }
        try {
            return JsonPayload.read(
                            JsonNodeFactory.instance.objectNode().set("written", written),
                            Time.class,
                            "")
                    .written();
        } catch (PayloadRejected e) {
            throw new PayloadRejected(field, "must be a date and time");
        }
    }

    /** As mails have it: {@code Wed, 14 Nov 2012 19:26:23 +0000}. */
    private static Instant mailTime(String written, String field) {
        try {
            Instant time =
                    OffsetDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw new PayloadRejected(field, "must be a date and time");
        }
        throw new PayloadRejected(field, "must be a date and time");
    }

    private JsonNode find(String name) {
        return node.at("/" + name.replace('.', '/'));
    }
}
