package io.tributary.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the catalogue, shown on a spoilt copy of the sample. */
class CatalogueRulesTest {

    private static final String ROUTE = "sample-receive";
    private static final String KAMELET = "sample-webhook-source";

    @Test
    void theSampleKeepsAllRules() throws Exception {
        assertThat(route(ROUTE, "", "")).isEmpty();
        assertThat(kamelet(KAMELET, "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: sample-receive|id: Sample|give the route the id sample-receive",
                "description: Receives the sample platform's webhooks|note: x|say in a description what it does",
                "description: Make the event durable|id: keep|what these steps are for: [to]",
                "uri: kamelet:sample-webhook-source|uri: kamelet:sample-webhook-source?a=b|write parameters instead of the query",
                "kamelet:sample-webhook-source|kamelet:other-source|there is no Kamelet other-source",
                "secret: \"RAW(#property:tributary.sample.secret:)\"||needs the parameter secret",
                "source: \"{{|sauce: \"{{|has no property sauce",
                "#property:tributary.sample.secret:|{{tributary.sample.secret:}}|name its setting",
                "#property:tributary.sample.secret:|hunter2|name its setting",
                "#property:tributary.sample.secret:|#property:tributary.sample.secret:hunter2|without a default",
                "{{tributary.sample.region:}}|{{tributary.sample.region}}|write a default",
                "mapping: shop|mapping: shoe|there is no mapping named 'shoe'",
                "mapping: shop|maping: shop|needs the option mapping",
                "region: \"{{tributary.sample.region:}}\"|region: spain|country code",
                "region:|regoin:|has no options [regoin]",
                "uri: hub:accept|uri: log:x|leads to hub:accept",
                "uri: hub:accept|uri: file:x|correct the options of file:x",
                "- to:|- tto:|Camel's YAML DSL does not allow",
                "steps:|stepz:|Camel's YAML DSL does not allow",
                "uri: kamelet:sample-webhook-source|uri: direct:other|name the direct endpoint after the route"
            })
    void spoiltRoutesAreFound(String good, String bad, String mend) throws Exception {
        assertThat(route(ROUTE, good, bad == null ? "" : bad))
                .anySatisfy(found -> assertThat(found).contains(mend));
    }

    @Test
    void findsAFileThatIsNotNamedAfterItsRoute() throws Exception {
        assertThat(route("Sample", "", "")).anyMatch(found -> found.contains("<subject>-<verb>"));
    }

    @Test
    void findsTwoRoutesInAFile() throws Exception {
        String yaml = sample("camel", ROUTE, ".camel.yaml");

        assertThat(rules().check(ROUTE, yaml + yaml))
                .anyMatch(found -> found.contains("a file for each"));
    }

    @Test
    void findsTooManySteps() throws Exception {
        String step = "        - log: again\n";
        String many = "      steps:\n" + step.repeat(10);

        assertThat(route(ROUTE, "      steps:\n", many))
                .anyMatch(found -> found.contains("more than 10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: sample-webhook-source|name: sample|give the Kamelet the name",
                "kamelet.type: source|kamelet.type: sink|write the label",
                "kind: Kamelet|kind: Camelet|kind: Kamelet",
                "title: Sample Webhook Source|x-title: none|needs title, description",
                "title: Secret|x-title: none|property secret needs title",
                "type: string|type: text|needs title, description and type",
                "format: password|format: plain|write format: password",
                "format: password|default: x|give it no default",
                "example: sample/main|default: sample/main|do not require it",
                "- secret|- other|requires the property other",
                "{{source}}|{{sauce}}|declare the property sauce",
                "kamelet:sink|log:x|ends in kamelet:sink",
                "uri: hub:webhook|uri: file:x|let the first step be removeHeaders",
                "check: header|chek: header|needs the option check",
                "secret: \"{{secret}}\"|secret: hunter2|write {{...}}",
                "- to: kamelet:sink|- too: kamelet:sink|Camel's YAML DSL does not allow"
            })
    void spoiltKameletsAreFound(String good, String bad, String mend) throws Exception {
        assertThat(kamelet(KAMELET, good, bad))
                .anySatisfy(found -> assertThat(found).contains(mend));
    }

    @Test
    void findsAKameletThatIsNotNamedAsKameletsAre() throws Exception {
        assertThat(kamelet("sample-hook", "", ""))
                .anyMatch(found -> found.contains("<platform>-<thing>-"));
    }

    private static List<String> route(String name, String good, String bad) throws Exception {
        return rules().check(name, spoil(sample("camel", ROUTE, ".camel.yaml"), good, bad));
    }

    private static List<String> kamelet(String name, String good, String bad) throws Exception {
        return KameletRules.check(
                name, spoil(sample("kamelets", KAMELET, ".kamelet.yaml"), good, bad));
    }

    private static RouteRules rules() throws Exception {
        Map<String, String> kamelets = Catalogue.files("sample/kamelets", ".kamelet.yaml");
        return new RouteRules(Catalogue.parsed(kamelets), Set.of("shop"));
    }

    private static String spoil(String text, String good, String bad) {
        assertThat(text).contains(good);
        return good.isEmpty()
                ? text
                : text.replaceFirst(
                        java.util.regex.Pattern.quote(good),
                        java.util.regex.Matcher.quoteReplacement(bad));
    }

    private static String sample(String folder, String name, String suffix) throws Exception {
        return Catalogue.files("sample/" + folder, suffix).get(name);
    }
}
