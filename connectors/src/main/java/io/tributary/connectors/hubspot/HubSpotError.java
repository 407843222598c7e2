package io.tributary.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why HubSpot refused a record.
 *
 * @param category HubSpot's word for it, empty if it tells none
 * @param fields names of the properties that are at fault; values are not kept
 * @param existing id of the contact that has the address already; null if it is not that
 * @param unprepared whether the property that records are known by is not there, or not unique
 */
public record HubSpotError(
        String category, Set<String> fields, @Nullable String existing, boolean unprepared) {

    private static final Set<String> PASSING =
            Set.of("CONFLICT", "RATE_LIMITS", "INTERNAL_ERROR", "TIMEOUT");
    private static final Pattern EXISTING = Pattern.compile("Existing ID: (\\d{1,18})\\b");

    /** Messages hold JSON of their own, which names the property. */
    private static final Pattern NAME =
            Pattern.compile("\\\\?\"(?:name|propertyName)\\\\?\":\\\\?\"([A-Za-z0-9_]{1,100})");

    private static final Pattern UNPREPARED =
            Pattern.compile(
                    "non-unique|Property \\\\*\"?" + HubSpotCrm.ID + "\\\\*\"? does not exist");

    public HubSpotError {
        fields = Set.copyOf(fields);
    }

    /** Every field of it may be missing. */
    static HubSpotError of(JsonNode error) {
        Set<String> fields = new TreeSet<>();
        StringBuilder messages = new StringBuilder(error.path("message").asText(""));
        for (JsonNode each : error.path("errors")) {
            messages.append('\n').append(each.path("message").asText(""));
            add(fields, each.path("in").asText(""));
            each.at("/context/propertyName").forEach(name -> add(fields, name.asText("")));
        }
        error.at("/context/propertyName").forEach(name -> add(fields, name.asText("")));
        Matcher name = NAME.matcher(messages);
        while (name.find()) {
            add(fields, name.group(1));
        }
        Matcher existing = EXISTING.matcher(messages);
        return new HubSpotError(
                word(error.path("category").asText("")),
                fields,
                existing.find() ? existing.group(1) : null,
                UNPREPARED.matcher(messages).find());
    }

    private static void add(Set<String> fields, String name) {
        if (name.matches("[A-Za-z0-9_]{1,100}")) {
            fields.add(name);
        }
    }

    private static String word(String text) {
        return text.matches("[A-Z0-9_]{1,60}") ? text : "";
    }

    /** Whether another try may be answered otherwise. */
    public boolean isPassing() {
        return PASSING.contains(category);
    }

    /** For a person; without values. */
    @Override
    public String toString() {
        return (category.isEmpty() ? "refused" : category)
                + (fields.isEmpty() ? "" : " of " + String.join(", ", new TreeSet<>(fields)));
    }
}
