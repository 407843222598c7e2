package io.tributary.faults;

import java.nio.file.Path;
import java.util.List;

/**
 * As README.md explains them.
 *
 * @param events sent in each scenario, before duplicates
 * @param kills strikes in each scenario
 * @param rate events a second at most
 * @param minutes after which a scenario sends nothing more and is judged by what it sent; 0 for
 *     none
 * @param hub its jar
 */
record FaultSettings(
        List<String> scenarios,
        long events,
        int kills,
        int rate,
        int minutes,
        long seed,
        String heap,
        Path hub,
        Path directory) {

    /** From the system properties that Maven passes on. */
    static FaultSettings ofSystem() {
        return new FaultSettings(
                List.of(given("scenarios").split(",")),
                Long.parseLong(given("events")),
                Integer.parseInt(given("kills")),
                Integer.parseInt(given("rate")),
                Integer.parseInt(given("minutes")),
                Long.parseLong(given("seed")),
                given("heap"),
                Path.of(given("hub")),
                Path.of(given("directory")).toAbsolutePath());
    }

    private static String given(String name) {
        String value = System.getProperty("faults." + name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Give faults." + name + "; see README.md");
        }
        return value;
    }
}
