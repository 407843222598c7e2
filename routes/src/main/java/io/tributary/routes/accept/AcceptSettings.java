package io.tributary.routes.accept;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code hub:accept}.
 *
 * @param source null if the header {@link HubHeaders#SOURCE} tells it
 * @param mapping names the mapping that understands the bytes
 * @param settings what mappings are told: {@code region} (ISO 3166 alpha-2), {@code zone} (IANA),
 *     and every option {@code setting.<name>}
 */
public record AcceptSettings(
        @Nullable String source, String mapping, Map<String, String> settings) {

    private static final String SETTING = "setting.";
    private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    public AcceptSettings {
        if (mapping.isBlank()) {
            throw new IllegalArgumentException(
                    "hub:accept needs the option mapping: the name of the mapping that understands"
                            + " the events");
        }
        settings = Map.copyOf(settings);
        checkRegion(settings.get("region"));
        checkZone(settings.get("zone"));
    }

    /**
     * Takes the options that it knows out of the parameters. An empty value counts as none, so that
     * a route can leave an option to a placeholder with an empty default.
     *
     * @throws IllegalArgumentException naming the option and what it may be
     */
    public static AcceptSettings take(Map<String, Object> parameters) {
        String source = remove(parameters, "source");
        String mapping = remove(parameters, "mapping");
        Map<String, String> settings = new TreeMap<>();
        for (String name : Set.copyOf(parameters.keySet())) {
            if (name.startsWith(SETTING)) {
                put(settings, name.substring(SETTING.length()), remove(parameters, name));
            }
        }
        put(settings, "region", remove(parameters, "region"));
        put(settings, "zone", remove(parameters, "zone"));
        return new AcceptSettings(source, mapping == null ? "" : mapping, settings);
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static @Nullable String remove(Map<String, Object> parameters, String name) {
        Object value = parameters.remove(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static void checkRegion(@Nullable String region) {
        if (region != null && !REGIONS.contains(region)) {
            throw new IllegalArgumentException(
                    "hub:accept option region must be a country code of two capital letters, for"
                            + " example ES; is: "
                            + region);
        }
    }

    private static void checkZone(@Nullable String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException(
                    "hub:accept option zone must be a time zone, for example Europe/Madrid; is: "
                            + zone);
        }
    }
}
