package io.tributary.hub.backfill;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;

/** Reads an order from the options of the command. */
public final class BackfillArguments {

    private static final String HELP =
            "say what to bring in: --from=<file or directory>"
                    + " --format=interactions|raw|lines|files";

    private final ApplicationArguments arguments;

    private BackfillArguments(ApplicationArguments arguments) {
        this.arguments = arguments;
    }

    /**
     * @throws IllegalArgumentException saying what is missing
     */
    public static BackfillOrder read(ApplicationArguments arguments) {
        return new BackfillArguments(arguments).order();
    }

    private BackfillOrder order() {
        String from = option("from", "");
        String format = option("format", "");
        if (from.isEmpty() || format.isEmpty()) {
            throw new IllegalArgumentException(HELP);
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return new BackfillOrder(
                Path.of(from),
                BackfillFormat.of(format),
                option("source", ""),
                option("mapping", ""),
                named("setting."),
                named("header."),
                (int) number("threads", processors),
                number("rate", 0),
                Path.of(option("rejects", "backfill-rejects.ndjson")),
                arguments.containsOption("again"));
    }

    private String option(String name, String otherwise) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }

    private long number(String name, int otherwise) {
        try {
            return Integer.parseInt(option(name, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a number", e);
        }
    }

    private Map<String, String> named(String prefix) {
        Map<String, String> named = new HashMap<>();
        for (String name : arguments.getOptionNames()) {
            if (name.startsWith(prefix)) {
                named.put(
                        name.substring(prefix.length()).toLowerCase(Locale.ROOT), option(name, ""));
            }
        }
        return named;
    }
}
