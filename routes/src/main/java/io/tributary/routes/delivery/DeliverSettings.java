package io.tributary.routes.delivery;

import java.util.Map;

/**
 * The options of {@code hub:deliver}.
 *
 * @param target for example {@code salesforce/main}
 * @param workers how many customers one hub delivers at the same time
 */
public record DeliverSettings(String target, int workers) {

    private static final int DEFAULT_WORKERS = 4;
    private static final int MAX_WORKERS = 64;

    public DeliverSettings {
        if (!target.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")) {
            throw new IllegalArgumentException(
                    "hub:deliver needs the option target: letters, digits, '_' and '-' in parts"
                            + " divided by '/', for example salesforce/main");
        }
        if (workers < 1 || workers > MAX_WORKERS) {
            throw new IllegalArgumentException(
                    "hub:deliver option workers must be from 1 to " + MAX_WORKERS);
        }
    }

    /**
     * Takes the options that it knows out of the parameters. An empty value counts as none.
     *
     * @throws IllegalArgumentException naming the option and what it may be
     */
    public static DeliverSettings take(Map<String, Object> parameters) {
        String target = remove(parameters, "target");
        return new DeliverSettings(target, workers(remove(parameters, "workers")));
    }

    private static int workers(String value) {
        try {
            return value.isEmpty() ? DEFAULT_WORKERS : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "hub:deliver option workers must be a whole number", e);
        }
    }

    private static String remove(Map<String, Object> parameters, String name) {
        Object value = parameters.remove(name);
        return value == null ? "" : value.toString().strip();
    }
}
