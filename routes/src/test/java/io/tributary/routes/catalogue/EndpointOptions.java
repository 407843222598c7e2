package io.tributary.routes.catalogue;

import io.tributary.routes.accept.AcceptSettings;
import io.tributary.routes.webhook.WebhookSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.util.URISupport;

/** Whether an endpoint has the options that a route gives it. */
final class EndpointOptions {

    private static final CamelCatalog CATALOGUE = new DefaultCamelCatalog();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}:]*):?([^}]*)}}");

    private EndpointOptions() {}

    /**
     * @param properties what placeholders without a default stand for: properties of a Kamelet
     */
    static List<String> check(Map<String, Object> endpoint, Map<String, Object> properties) {
        String uri = polled(resolve(Yaml.text(endpoint, "uri"), properties));
        Map<String, Object> parameters = new HashMap<>();
        Yaml.map(endpoint, "parameters")
                .forEach(
                        (name, value) ->
                                parameters.put(name, resolve(String.valueOf(value), properties)));
        if (uri.startsWith("hub:")) {
            return checkHub(uri, parameters);
        }
        return isOfCamel(uri, properties) && !uri.startsWith("kamelet:")
                ? checkCamel(uri, parameters)
                : List.of();
    }

    /** Whether the component is one of Camel's, and not one of ours. */
    static boolean isOfCamel(String uri, Map<String, Object> properties) {
        String scheme = polled(resolve(uri, properties)).split(":", 2)[0];
        return CATALOGUE.findComponentNames().contains(scheme);
    }

    /** What one hub of a cluster polls is and has the options of what is polled. */
    private static String polled(String uri) {
        return uri.replaceFirst("^master:[^:]+:", "");
    }

    private static List<String> checkHub(String uri, Map<String, Object> parameters) {
        try {
            if (uri.equals("hub:accept")) {
                AcceptSettings.take(parameters);
            } else if (uri.equals("hub:webhook")) {
                WebhookSettings.take(parameters);
            } else {
                return List.of();
            }
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return parameters.isEmpty()
                ? List.of()
                : List.of(uri + " has no options " + parameters.keySet() + ": correct or remove");
    }

    private static List<String> checkCamel(String uri, Map<String, Object> parameters) {
        List<String> findings = new ArrayList<>();
        String query = parameters.isEmpty() ? "" : "?" + URISupport.createQueryString(parameters);
        EndpointValidationResult result = CATALOGUE.validateEndpointProperties(uri + query, true);
        if (!result.isSuccess()) {
            findings.add(
                    "correct the options of " + uri + ": " + result.summaryErrorMessage(false));
        }
        return findings;
    }

    private static String resolve(String value, Map<String, Object> properties) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        return placeholder.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                stand(found.group(1), found.group(2), properties)));
    }

    private static String stand(String name, String otherwise, Map<String, Object> properties) {
        Map<String, Object> property = Yaml.map(properties, name);
        Object value = property.getOrDefault("default", property.get("example"));
        if (value != null) {
            return value.toString();
        }
        return property.isEmpty() ? otherwise : "1";
    }
}
