package io.tributary.routes.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every Kamelet keeps to: the rules of Apache Camel's own Kamelet catalogue, and ours. */
final class KameletRules {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+-(source|sink|action)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}:]*)[^}]*}}");
    private static final Set<String> TYPES =
            Set.of("string", "integer", "number", "boolean", "binary");

    private KameletRules() {}

    static List<String> check(String name, String yaml) {
        Findings findings = new Findings();
        Object kamelet = Yaml.load(yaml);
        checkMetadata(name, kamelet, findings);
        checkDefinition(Yaml.map(kamelet, "spec", "definition"), findings);
        checkTemplate(name, kamelet, findings);
        return findings.all();
    }

    private static void checkMetadata(String name, Object kamelet, Findings findings) {
        findings.unless(
                NAME.matcher(name).matches(),
                "name the file <platform>-<thing>-(source|sink|action).kamelet.yaml");
        findings.unless(
                Yaml.text(kamelet, "kind").equals("Kamelet")
                        && Yaml.text(kamelet, "apiVersion").equals("camel.apache.org/v1"),
                "write apiVersion: camel.apache.org/v1 and kind: Kamelet");
        findings.unless(
                Yaml.text(Yaml.map(kamelet, "metadata"), "name").equals(name),
                "give the Kamelet the name " + name + ", the file's name");
        String type = name.substring(name.lastIndexOf('-') + 1);
        findings.unless(
                type.equals(
                        Yaml.map(kamelet, "metadata", "labels")
                                .get("camel.apache.org/kamelet.type")),
                "write the label camel.apache.org/kamelet.type: " + type);
    }

    private static void checkDefinition(Map<String, Object> definition, Findings findings) {
        findings.unless(
                !Yaml.text(definition, "title").isBlank()
                        && !Yaml.text(definition, "description").isBlank()
                        && Yaml.text(definition, "type").equals("object"),
                "the definition needs title, description and type: object");
        Map<String, Object> properties = Yaml.map(definition, "properties");
        properties.forEach((name, property) -> checkProperty(name, property, findings));
        for (Object required : Yaml.list(definition, "required")) {
            findings.unless(
                    properties.containsKey(required.toString()),
                    "requires the property " + required + ", which is not there");
            findings.unless(
                    !Yaml.map(properties, required.toString()).containsKey("default"),
                    "property " + required + " has a default: do not require it");
        }
    }

    private static void checkProperty(String name, Object property, Findings findings) {
        findings.unless(
                !Yaml.text(property, "title").isBlank()
                        && !Yaml.text(property, "description").isBlank()
                        && TYPES.contains(Yaml.text(property, "type")),
                "property " + name + " needs title, description and type, one of " + TYPES);
        boolean secret = Secrets.isNamed(name);
        findings.unless(
                !secret || Yaml.text(property, "format").equals("password"),
                "property " + name + " is a secret: write format: password");
        findings.unless(
                !secret || !Yaml.map(property).containsKey("default"),
                "property " + name + " is a secret: give it no default");
    }

    private static void checkTemplate(String name, Object kamelet, Findings findings) {
        Map<String, Object> template = Yaml.map(kamelet, "spec", "template");
        Map<String, Object> properties = Yaml.map(kamelet, "spec", "definition", "properties");
        Map<String, Object> from = Yaml.map(template, "from");
        Steps steps = Steps.of(from);
        boolean starts = Yaml.text(from, "uri").equals("kamelet:source");
        if (name.endsWith("-source")) {
            findings.unless(
                    !starts && steps.callsAny("kamelet:sink"),
                    "a source starts from its platform and ends in kamelet:sink");
            checkEnvelope(from, properties, findings);
        } else {
            findings.unless(
                    starts && !steps.callsAny("kamelet:sink"),
                    "a sink or an action starts from kamelet:source");
        }
        findings.unless(
                steps.undescribed().isEmpty(),
                "say in a description what these steps are for: " + steps.undescribed());
        checkPlaceholders(template, properties.keySet(), findings);
        findings.all().addAll(DslSchema.check(List.of(Map.of("from", from))));
        Secrets.checkKamelet(template, findings);
        for (Map<String, Object> endpoint : Yaml.endpoints(from)) {
            String uri = Yaml.text(endpoint, "uri");
            findings.unless(!uri.contains("?"), "write parameters instead of the query of " + uri);
            Secrets.checkRaw(endpoint, findings);
            findings.all().addAll(EndpointOptions.check(endpoint, properties));
        }
    }

    /** Camel's components turn what a platform sends into headers; their filters have holes. */
    private static void checkEnvelope(
            Map<String, Object> from, Map<String, Object> properties, Findings findings) {
        List<?> steps = Yaml.list(from, "steps");
        Map<String, Object> first = steps.isEmpty() ? Map.of() : Yaml.map(steps.get(0));
        boolean strips =
                first.containsKey("bean")
                        || first.containsKey("process")
                        || Yaml.text(first.get("removeHeaders"), "pattern").equals("*");
        findings.unless(
                strips || !EndpointOptions.isOfCamel(Yaml.text(from, "uri"), properties),
                "let the first step be removeHeaders with the pattern '*', or a bean or"
                        + " processor that removes all headers that came from outside");
    }

    private static void checkPlaceholders(
            Map<String, Object> template, Set<String> properties, Findings findings) {
        Set<String> known = new HashSet<>(properties);
        Yaml.list(template, "beans").forEach(bean -> known.add(Yaml.text(bean, "name")));
        Yaml.eachValue(
                template,
                "",
                (key, value) -> {
                    Matcher placeholder = PLACEHOLDER.matcher(value);
                    while (placeholder.find()) {
                        findings.unless(
                                known.contains(placeholder.group(1)),
                                "declare the property " + placeholder.group(1));
                    }
                });
    }
}
