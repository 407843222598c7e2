package io.tributary.routes.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How secrets may stand in routes and Kamelets. */
final class Secrets {

    private static final Pattern NAME =
            Pattern.compile(".*(secret|password|passphrase|token|apikey|accesskey|privatekey)");
    private static final Pattern PLACEHOLDER = Pattern.compile("(RAW\\()?\\{\\{[^}]*}}\\)?");
    private static final Pattern DEFAULT = Pattern.compile(".*\\{\\{[^}:]*:(?!unset}})[^}]+}}.*");

    private Secrets() {}

    static boolean isNamed(String key) {
        return NAME.matcher(key.toLowerCase(Locale.ROOT)).matches();
    }

    static void checkValues(Object node, Findings findings) {
        Yaml.eachValue(
                node,
                "",
                (key, value) -> {
                    boolean literal =
                            !PLACEHOLDER.matcher(value).matches()
                                    || DEFAULT.matcher(value).matches();
                    findings.unless(
                            !isNamed(key) || value.isEmpty() || !literal,
                            key + " is a secret: write a placeholder without a default value");
                });
    }

    /** Camel cuts a parameter at an ampersand, except within RAW or in the options of the hub. */
    static void checkRaw(Map<String, Object> endpoint, Findings findings) {
        boolean hub = Yaml.text(endpoint, "uri").startsWith("hub:");
        Yaml.map(endpoint, "parameters")
                .forEach(
                        (key, value) ->
                                findings.unless(
                                        hub
                                                || !isNamed(key)
                                                || String.valueOf(value).startsWith("RAW("),
                                        key
                                                + " is a secret and may hold any character: write"
                                                + " RAW({{...}})"));
    }
}
