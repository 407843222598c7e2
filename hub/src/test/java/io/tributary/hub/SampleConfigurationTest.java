package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.hub.acceptance.BacklogSettings;
import io.tributary.hub.acceptance.DiskSettings;
import io.tributary.hub.broker.BrokerSettings;
import io.tributary.hub.database.DatabaseSettings;
import io.tributary.hub.delivery.DeliverySettings;
import io.tributary.hub.intake.IntakeSettings;
import io.tributary.hub.retention.RetentionSettings;
import io.tributary.hub.rules.RuleSettings;
import io.tributary.hub.security.SecuritySettings;
import io.tributary.hub.tracking.TrackingSettings;
import io.tributary.hub.webhooks.WebhookSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** {@code deploy/application.yaml}: what it says is true, and it leaves out nothing. */
class SampleConfigurationTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "application.yaml");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?:\\{\\{\\??|#property:)tributary\\.([a-z-]+)\\.([a-zA-Z-]+)[:}]");

    @TestFactory
    Stream<DynamicTest> bindsToTheSettings() throws IOException {
        PropertySource<?> sample =
                new YamlPropertySourceLoader()
                        .load("sample", new FileSystemResource(SAMPLE))
                        .get(0);
        Binder binder = new Binder(ConfigurationPropertySources.from(sample));
        Map<String, Class<?>> settings =
                Map.ofEntries(
                        Map.entry("tributary.broker", BrokerSettings.class),
                        Map.entry("tributary.database", DatabaseSettings.class),
                        Map.entry("tributary.intake", IntakeSettings.class),
                        Map.entry("tributary.rules", RuleSettings.class),
                        Map.entry("tributary.security", SecuritySettings.class),
                        Map.entry("tributary.webhooks", WebhookSettings.class),
                        Map.entry("tributary.tracking", TrackingSettings.class),
                        Map.entry("tributary.retention", RetentionSettings.class),
                        Map.entry("tributary.backlog", BacklogSettings.class),
                        Map.entry("tributary.disk", DiskSettings.class),
                        Map.entry("tributary", DeliverySettings.class));
        return settings.entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(
                                                                binder.bind(
                                                                                each.getKey(),
                                                                                each.getValue())
                                                                        .isBound())
                                                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> explainsWhateverARouteCanBeGiven() throws IOException {
        String sample = Files.readString(SAMPLE);
        return Stream.of(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:camel/*.camel.yaml"))
                .flatMap(
                        route -> {
                            try {
                                return PLACEHOLDER
                                        .matcher(route.getContentAsString(StandardCharsets.UTF_8))
                                        .results();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                .map(found -> found.group(1) + "." + found.group(2))
                .distinct()
                .map(name -> DynamicTest.dynamicTest(name, () -> isExplained(sample, name)));
    }

    private static void isExplained(String sample, String name) {
        String section = name.substring(0, name.indexOf('.'));
        String setting = name.substring(name.indexOf('.') + 1);
        Matcher block =
                Pattern.compile("(?ms)^  " + section + ":\\n(.*?)(?=^  \\S|\\z)").matcher(sample);
        assertThat(block.find()).as("a section '%s' in deploy/application.yaml", section).isTrue();
        assertThat(block.group(1))
                .as("'%s' in deploy/application.yaml", name)
                .containsPattern("(?m)^    (# )?" + setting + ":");
    }
}
