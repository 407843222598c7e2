package io.tributary.hub.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.tributary.hub.Http;
import io.tributary.hub.TributaryHub;
import io.tributary.hub.demo.NoTestParts;
import io.tributary.hub.standin.SalesforceStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole hub with tracing on: one event from the door to the CRM is one trace. */
class TracedHubIT {

    private static final String EVENT =
            """
            {"source": "bot/trace", "sourceEventId": "1", "kind": "message", "channel": "chat",
             "direction": "inbound", "occurredAt": "2026-11-22T20:00:00Z", "text": "secret words",
             "participants": [{"role": "customer", "name": "Ana Ruiz",
               "identifiers": [{"type": "email", "value": "ana.ruiz@example.com"}]}]}
            """;

    @TempDir Path data;

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();

    @Test
    void followsOneEventFromTheDoorToTheTargetAndNamesNobody() {
        try (SalesforceStandIn salesforce = SalesforceStandIn.start(0);
                ConfigurableApplicationContext hub = start(salesforce)) {
            int port = Integer.parseInt(hub.getEnvironment().getProperty("local.server.port"));
            assertThat(Http.post(port, "/events", "application/json", EVENT).statusCode())
                    .isEqualTo(202);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(names())
                                            .contains("http post /events", "tributary deliver"));
            isOneTrace();
            namesNobody();
        }
    }

    private void isOneTrace() {
        List<SpanData> way =
                List.of(
                        named("http post /events"),
                        named("tributary accept"),
                        named("tributary record"),
                        named("tributary deliver"));
        assertThat(way).extracting(SpanData::getTraceId).containsOnly(way.get(0).getTraceId());
        assertThat(way.get(2).getParentSpanId()).isEqualTo(way.get(1).getSpanId());
        assertThat(way.get(3).getParentSpanId()).isEqualTo(way.get(2).getSpanId());
        assertThat(way.get(3).getAttributes().get(Spans.TARGET)).isEqualTo("salesforce/main");
    }

    private void namesNobody() {
        assertThat(exported.getFinishedSpanItems().toString())
                .doesNotContain("Ruiz")
                .doesNotContain("ana.ruiz")
                .doesNotContain("secret");
    }

    private List<String> names() {
        return exported.getFinishedSpanItems().stream().map(SpanData::getName).toList();
    }

    private SpanData named(String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ConfigurableApplicationContext start(SalesforceStandIn salesforce) {
        SpringApplication application = new SpringApplication(TributaryHub.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(
                NoTestParts::register,
                context -> context.getBeanFactory().registerSingleton("exporter", exported));
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.tracing.enabled=true",
                "--management.tracing.sampling.probability=1",
                "--tributary.data-directory=" + data,
                "--tributary.security.mode=off",
                "--tributary.salesforce.enabled=true",
                "--tributary.salesforce.login-url=" + salesforce.url(),
                "--tributary.salesforce.client-id=" + SalesforceStandIn.CLIENT_ID,
                "--tributary.salesforce.client-secret=" + SalesforceStandIn.CLIENT_SECRET);
    }
}
