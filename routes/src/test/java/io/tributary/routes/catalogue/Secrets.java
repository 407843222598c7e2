package io.tributary.routes.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How secrets may stand in routes and Kamelets. Camel writes addresses into logs, exceptions and
 * JMX, and masks a secret in them only up to its first parenthesis; so routes name the setting, and
 * only what is made of the address looks it up.
 */
final class Secrets {

    private static final Pattern NAME =
            Pattern.compile(
                    ".*(secret|password|passphrase|token|apikey|accesskey|privatekey|aeskey"
                            + "|consumerkey|credentials|authorization)");
    private static final Pattern SETTING =
            Pattern.compile("RAW\\(#property:tributary\\.[a-z0-9-]+\\.[a-z0-9-]+:(unset)?\\)");
    private static final Pattern PROPERTY = Pattern.compile("\\{\\{\\??[A-Za-z]+}}");

    private Secrets() {}

    static boolean isNamed(String key) {
        return NAME.matcher(key.toLowerCase(Locale.ROOT)).matches();
    }

    static void checkRoute(Object route, Findings findings) {
        Yaml.eachValue(
                route,
                "",
                (key, value) ->
                        findings.unless(
                                !isNamed(key)
                                        || value.isEmpty()
                                        || SETTING.matcher(value).matches(),
                                key
                                        + " is a secret: name its setting, without a default:"
                                        + " RAW(#property:tributary.<route>.<setting>:)"));
    }

    static void checkKamelet(Object template, Findings findings) {
        Yaml.eachValue(
                template,
                "",
                (key, value) ->
                        findings.unless(
                                !isNamed(key)
                                        || value.isEmpty()
                                        || PROPERTY.matcher(unraw(value)).matches(),
                                key + " is a secret: write {{...}}, a property of the Kamelet"));
    }

    /**
     * Routes of others may give a Kamelet the secret itself: Camel cuts a parameter at an
     * ampersand, except within RAW or in the options of the hub.
     */
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

    private static String unraw(String value) {
        return value.startsWith("RAW(") && value.endsWith(")")
                ? value.substring(4, value.length() - 1)
                : value;
    }
}
