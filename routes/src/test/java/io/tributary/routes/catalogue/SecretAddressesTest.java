package io.tributary.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.PlatformChecks;
import io.tributary.mappings.Mappings;
import io.tributary.routes.TestHub;
import io.tributary.routes.webhook.WebhookRegistry;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Camel writes addresses into logs, exceptions and JMX: none of a packaged route holds a secret,
 * whatever characters are in it.
 */
class SecretAddressesTest {

    private static final Pattern SETTING =
            Pattern.compile("#property:(tributary[^:\"]+):(unset)?\\)");
    private static final String SECRET = "hush)hush}&hush=d%41+\"hush";

    @TestFactory
    Stream<DynamicTest> noneHoldsASecret() throws Exception {
        Map<String, String> secret = new TreeMap<>(Catalogue.files("camel", ".camel.yaml"));
        secret.keySet().removeIf(name -> !name.endsWith("-receive"));
        secret.values().removeIf(yaml -> !SETTING.matcher(yaml).find());
        assertThat(secret).hasSizeGreaterThan(80);
        return secret.entrySet().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getKey(),
                                        () -> check(file.getKey(), file.getValue())));
    }

    private static void check(String name, String yaml) throws Exception {
        Properties settings = new Properties();
        SETTING.matcher(yaml).results().forEach(each -> settings.put(each.group(1), SECRET));
        settings.put(name.replaceFirst("^(.*)-[a-z]+$", "tributary.$1.enabled"), "false");
        settings.put("tributary.salesforce-source.enabled", "false");
        settings.put("tributary.asterisk-ami.username", "hub");
        try (TestHub hub = new TestHub()) {
            CamelContext camel = hub.context;
            camel.getRegistry().bind("mappings", new Mappings(Catalogue.packagedMappings()));
            camel.getRegistry().bind("door", new WebhookRegistry(PlatformChecks.all()::named));
            camel.getPropertiesComponent().setInitialProperties(settings);
            camel.start();
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString(name + ".camel.yaml", yaml));

            assertThat(camel.getEndpoints())
                    .hasSizeGreaterThan(2)
                    .extracting(Endpoint::getEndpointUri)
                    .noneMatch(address -> address.contains("hush"));
            for (RouteDefinition route :
                    camel.getCamelContextExtension()
                            .getContextPlugin(Model.class)
                            .getRouteDefinitions()) {
                assertThat(route.toString()).doesNotContain("hush");
            }
        }
    }
}
