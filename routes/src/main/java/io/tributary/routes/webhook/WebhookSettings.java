package io.tributary.routes.webhook;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The options of {@code hub:webhook}.
 *
 * @param source the part of the path behind {@code /webhooks/}, for example {@code
 *     shopify/eu-store}
 * @param check names the check that every request passes first
 * @param checkSettings what the check is told, secrets among it
 * @param eventIdHeaders transport headers that together carry the source's own id of the event, in
 *     lower case and in order; empty if there is none
 * @param headers the transport headers that are kept with the event, in lower case
 * @param below the path below the source's own at which the platform calls too; empty if it calls
 *     the source's own alone
 * @param answer what the platform is told, and in which format
 * @param concurrency how many requests of this source are worked on at a time; more are answered
 *     with 503
 */
public record WebhookSettings(
        String source,
        String check,
        Map<String, String> checkSettings,
        List<String> eventIdHeaders,
        Set<String> headers,
        String below,
        WebhookAnswer answer,
        int concurrency) {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
    private static final int DEFAULT_CONCURRENCY = 256;
    private static final int MAX_CONCURRENCY = 10_000;
    private static final String CHECK = "check.";

    public WebhookSettings {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(
                    "hub:webhook needs the option source: letters, digits, '.', '_' and '-' in"
                            + " parts divided by '/', for example shopify/eu-store");
        }
        if (check.isBlank()) {
            throw new IllegalArgumentException(
                    "hub:webhook needs the option check: the name of the check that tells whether"
                            + " a request is genuine, for example shopify");
        }
        if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "hub:webhook option concurrency must be from 1 to " + MAX_CONCURRENCY);
        }
        if (!below.isEmpty() && !SOURCE.matcher(below).matches()) {
            throw new IllegalArgumentException(
                    "hub:webhook option below must be a path without a slash at its ends, for"
                            + " example _matrix/app/v1");
        }
        checkSettings = Map.copyOf(checkSettings);
        eventIdHeaders = List.copyOf(eventIdHeaders);
        headers = Set.copyOf(headers);
    }

    /**
     * Takes the options that it knows out of the parameters. An empty value counts as none.
     *
     * @throws IllegalArgumentException naming the option and what it may be
     */
    public static WebhookSettings take(Map<String, Object> parameters) {
        return new WebhookSettings(
                remove(parameters, "source"),
                remove(parameters, "check"),
                checkSettings(parameters),
                List.copyOf(names(remove(parameters, "eventIdHeader"))),
                names(remove(parameters, "headers")),
                remove(parameters, "below"),
                answer(parameters),
                concurrency(remove(parameters, "concurrency")));
    }

    private static WebhookAnswer answer(Map<String, Object> parameters) {
        return new WebhookAnswer(
                AnswerFormat.of(remove(parameters, "answerFormat")),
                remove(parameters, "answer"),
                remove(parameters, "answerType"));
    }

    private static Map<String, String> checkSettings(Map<String, Object> parameters) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : Set.copyOf(parameters.keySet())) {
            if (name.equals("secret") || name.equals("verifyToken")) {
                settings.put(name, remove(parameters, name));
            } else if (name.startsWith(CHECK)) {
                settings.put(name.substring(CHECK.length()), remove(parameters, name));
            }
        }
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    /** Whether the platform may call at this path below the source's own. */
    boolean takes(String path) {
        return !below.isEmpty() && (path.equals(below) || path.startsWith(below + "/"));
    }

    private static Set<String> names(String commaSeparated) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(commaSeparated.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static int concurrency(String value) {
        if (!value.matches("\\d{0,5}")) {
            throw new IllegalArgumentException(
                    "hub:webhook option concurrency must be a whole number from 1 to "
                            + MAX_CONCURRENCY);
        }
        return value.isEmpty() ? DEFAULT_CONCURRENCY : Integer.parseInt(value);
    }

    private static String remove(Map<String, Object> parameters, String name) {
        Object value = parameters.remove(name);
        return value == null ? "" : value.toString().strip();
    }

    /** Without the settings of the check, which are secret. */
    @Override
    public String toString() {
        return "WebhookSettings[" + source + ", check=" + check + "]";
    }
}
