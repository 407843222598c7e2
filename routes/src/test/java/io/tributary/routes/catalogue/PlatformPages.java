package io.tributary.routes.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the documentation of the platforms from their routes and Kamelets, which describe them.
 */
final class PlatformPages {

    private static final String PREFIX = "kamelet:";
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(?:\\{\\{\\??|#property:)(tributary\\.[\\w.-]+)(?::([^})\"]*))?(?:}}|[)\"])");
    private static final String HEAD =
            """
            # Platforms

            What the hub can be connected to as it is packaged: a route and its Kamelet for each. This page is
            made of them by `PlatformPagesTest`; change them, not it.

            Of each, `check` is how a request proves that the platform sent it; `mapping` is what reads its
            events, and `GET /api/v1/mappings` tells what it made of those that came; `payloads` is how many
            of the platform's are kept with what has to become of them, which each build tries; `backfill` is
            told of in [BACKFILL.md](BACKFILL.md). Settings that have no default are to be given; those of a
            Kamelet are for routes of your own.

            """;

    private final Map<String, String> routes;
    private final Map<String, Object> kamelets;
    private final Map<String, Integer> payloads;

    /**
     * @param routes texts of route files, by name
     * @param kamelets parsed, by name
     * @param payloads that have golden results, by mapping
     */
    PlatformPages(
            Map<String, String> routes,
            Map<String, Object> kamelets,
            Map<String, Integer> payloads) {
        this.routes = new TreeMap<>(routes);
        this.kamelets = kamelets;
        this.payloads = payloads;
    }

    /** The same for the hub, by mapping. */
    Map<String, Map<String, Object>> facts() {
        Map<String, Map<String, Object>> facts = new TreeMap<>();
        payloads.forEach((mapping, count) -> facts.put(mapping, facts(mapping, count)));
        return facts;
    }

    private Map<String, Object> facts(String mapping, int count) {
        Set<String> names = new TreeSet<>();
        Set<String> checks = new TreeSet<>();
        routes.forEach(
                (name, yaml) -> {
                    Object file = Yaml.load(yaml);
                    if (values(file, "mapping").contains(mapping)) {
                        names.add(name);
                        checks.addAll(checksOf(file, kameletsOf(file)));
                    }
                });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("routes", names);
        facts.put("checks", checks);
        facts.put("payloads", count);
        facts.put("backfill", names.stream().anyMatch(this::readsApi));
        return facts;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(
                """
                | route | Kamelet | check | mapping | payloads | backfill |
                |---|---|---|---|---|---|
                """);
        routes.forEach((name, yaml) -> text.append(row(name, Yaml.load(yaml))));
        routes.forEach((name, yaml) -> text.append(section(name, yaml)));
        return text.toString();
    }

    private String row(String name, Object file) {
        Set<String> used = kameletsOf(file);
        Set<String> mappings = values(file, "mapping");
        int count = mappings.stream().mapToInt(each -> payloads.getOrDefault(each, 0)).sum();
        return "| [%s](#%s) | %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        name,
                        code(used),
                        code(checksOf(file, used)),
                        code(mappings),
                        count == 0 ? "" : count,
                        readsApi(name) ? "yes" : "");
    }

    private String section(String name, String yaml) {
        StringBuilder text = new StringBuilder("\n## ").append(name).append("\n\n");
        text.append(comment(yaml)).append("\n\n");
        text.append("| setting | default |\n|---|---|\n");
        settings(yaml).forEach((key, value) -> text.append(line(code(key), value)));
        for (String kamelet : kameletsOf(Yaml.load(yaml))) {
            text.append(kamelet(kamelet));
        }
        return text.toString();
    }

    private String kamelet(String name) {
        Map<String, Object> definition = Yaml.map(kamelets.get(name), "spec", "definition");
        StringBuilder text = new StringBuilder("\n`").append(name).append("`: ");
        text.append(cell(Yaml.text(definition, "description"))).append("\n\n");
        text.append("| option | | default |\n|---|---|---|\n");
        List<?> required = Yaml.list(definition, "required");
        Yaml.map(definition, "properties")
                .forEach(
                        (option, property) ->
                                text.append(
                                        "| %s | %s | %s |\n"
                                                .formatted(
                                                        code(option),
                                                        cell(Yaml.text(property, "description")),
                                                        required.contains(option)
                                                                ? "required"
                                                                : value(property))));
        return text.toString();
    }

    private static String value(Object property) {
        String value = Yaml.text(property, "default");
        return value.isEmpty() ? "" : code(value);
    }

    private static String line(String key, String value) {
        return "| %s | %s |\n".formatted(key, value.isEmpty() ? "" : code(value));
    }

    /** What the file says of itself before its route begins. */
    private static String comment(String yaml) {
        return yaml.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining("\n"))
                .replace("<", "&lt;");
    }

    private static Map<String, String> settings(String yaml) {
        Map<String, String> settings = new LinkedHashMap<>();
        String route =
                yaml.lines()
                        .filter(line -> !line.strip().startsWith("#"))
                        .collect(Collectors.joining("\n"));
        Matcher setting = PLACEHOLDER.matcher(route);
        while (setting.find()) {
            String otherwise = setting.group(2) == null ? "" : setting.group(2);
            settings.putIfAbsent(setting.group(1), otherwise);
        }
        return settings;
    }

    /** Whether the route asks the platform for what it lists, so that periods can be read again. */
    private boolean readsApi(String route) {
        return kameletsOf(Yaml.load(routes.get(route))).stream()
                .map(name -> Yaml.map(kamelets.get(name), "spec", "template", "from"))
                .anyMatch(from -> Yaml.text(from, "uri").contains(":api-pages:"));
    }

    private static Set<String> kameletsOf(Object file) {
        return Yaml.endpoints(file).stream()
                .map(endpoint -> Yaml.text(endpoint, "uri"))
                .filter(uri -> uri.startsWith(PREFIX))
                .map(uri -> uri.substring(PREFIX.length()))
                .filter(name -> !name.equals("sink"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> checksOf(Object file, Set<String> used) {
        Set<String> checks = new LinkedHashSet<>(values(file, "check"));
        used.forEach(name -> checks.addAll(values(kamelets.get(name), "check")));
        return checks;
    }

    private static Set<String> values(Object node, String parameter) {
        return Yaml.endpoints(node).stream()
                .map(endpoint -> Yaml.text(Yaml.map(endpoint, "parameters"), parameter))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String code(Set<String> values) {
        return values.stream().map(PlatformPages::code).collect(Collectors.joining(", "));
    }

    private static String code(String value) {
        return "`" + cell(value) + "`";
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }
}
