package io.tributary.routes.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every route file keeps to.
 *
 * @param kamelets the Kamelets that routes may use, parsed, by name
 * @param mappings the mappings that routes may name
 */
record RouteRules(Map<String, Object> kamelets, Set<String> mappings) {

    private static final int MAX_STEPS = 10;
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]*)}}");

    List<String> check(String name, String yaml) {
        Findings findings = new Findings();
        Object file = Yaml.load(yaml);
        findings.all().addAll(DslSchema.check(file));
        List<?> entries = file instanceof List<?> list ? list : List.of();
        findings.unless(
                entries.size() == 1 && Yaml.map(entries.get(0)).containsKey("route"),
                "write one '- route:' in a file, and a file for each route");
        for (Object entry : entries) {
            checkRoute(name, Yaml.map(entry, "route"), findings);
        }
        checkPlaceholders(yaml, findings);
        return findings.all();
    }

    private void checkRoute(String name, Map<String, Object> route, Findings findings) {
        Object from = route.get("from");
        Steps steps = Steps.of(from);
        String id = Yaml.text(route, "id");
        String uri = Yaml.text(from, "uri");
        findings.unless(KEBAB.matcher(name).matches(), "name the file <subject>-<verb>.camel.yaml");
        findings.unless(id.equals(name), "give the route the id " + name + ", the file's name");
        findings.unless(
                !Yaml.text(route, "description").isBlank(), "say in a description what it does");
        findings.unless(
                steps.all().size() <= MAX_STEPS,
                "has more than " + MAX_STEPS + " steps: move some to a bean or another route");
        findings.unless(
                steps.undescribed().isEmpty(),
                "say in a description what these steps are for: " + steps.undescribed());
        findings.unless(
                !uri.startsWith("direct:") || uri.equals("direct:" + id),
                "name the direct endpoint after the route: direct:" + id);
        findings.unless(
                !name.endsWith("-receive") || steps.callsAny("hub:accept"),
                "a route that receives leads to hub:accept");
        Secrets.checkRoute(route, findings);
        Yaml.endpoints(route).forEach(endpoint -> checkEndpoint(endpoint, findings));
    }

    private void checkEndpoint(Map<String, Object> endpoint, Findings findings) {
        String uri = Yaml.text(endpoint, "uri");
        findings.unless(!uri.contains("?"), "write parameters instead of the query of " + uri);
        if (uri.startsWith("kamelet:")) {
            checkKamelet(uri.substring("kamelet:".length()), endpoint, findings);
            return;
        }
        findings.all().addAll(EndpointOptions.check(endpoint, Map.of()));
        String mapping = unconfigured(Yaml.text(Yaml.map(endpoint, "parameters"), "mapping"));
        findings.unless(
                !uri.equals("hub:accept") || mappings.contains(mapping),
                "there is no mapping named '" + mapping + "'; known are " + mappings);
    }

    /** What stands there as long as nobody sets anything. */
    private static String unconfigured(String value) {
        return PLACEHOLDER
                .matcher(value)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1).replaceFirst("^[^:]*:?", "")));
    }

    private void checkKamelet(String name, Map<String, Object> endpoint, Findings findings) {
        Object kamelet = kamelets.get(name);
        findings.unless(
                kamelet != null, "there is no Kamelet " + name + "; known " + kamelets.keySet());
        if (kamelet == null) {
            return;
        }
        Map<String, Object> definition = Yaml.map(kamelet, "spec", "definition");
        Set<String> given = Yaml.map(endpoint, "parameters").keySet();
        for (Object required : Yaml.list(definition, "required")) {
            findings.unless(
                    given.contains(required.toString()), name + " needs the parameter " + required);
        }
        Set<String> known = Yaml.map(definition, "properties").keySet();
        for (String parameter : given) {
            findings.unless(
                    known.contains(parameter),
                    name + " has no property " + parameter + "; it has " + known);
        }
    }

    private static void checkPlaceholders(String yaml, Findings findings) {
        Matcher placeholder = PLACEHOLDER.matcher(yaml);
        while (placeholder.find()) {
            findings.unless(
                    placeholder.group(1).matches("[A-Za-z0-9.-]+:.*|\\?.+"),
                    "write a default, so that the route loads unconfigured: {{"
                            + placeholder.group(1)
                            + ":...}}");
        }
    }
}
