package io.tributary.hub.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.delivery.Outbox;
import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;

/** What is under {@code deploy/dashboards} names only metrics that a hub has. */
@RunningHub
class DashboardsIT {

    private static final Path DASHBOARDS = Path.of("..", "deploy", "dashboards");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:tributary|jvm|process|hikaricp|http_server)_[a-z_]+\\b");
    private static final String EVENT =
            """
            {"source": "bot/metrics", "sourceEventId": "1", "kind": "message", "channel": "chat",
             "direction": "inbound", "occurredAt": "2026-11-22T20:00:00Z",
             "participants": [{"role": "customer"}]}
            """;

    @LocalServerPort private int port;
    @Autowired private Outbox outbox;
    @Autowired private DataSource database;

    /** Some metrics are there only once there is something to count. */
    @BeforeEach
    void makeSomethingToCount() {
        Http.post(port, "/events", "application/json", EVENT);
        outbox.register("test/metrics", DeliveryTerms.EVERYTHING);
        JdbcClient.create(database)
                .sql("INSERT INTO event_reader VALUES ('metrics', 0) ON CONFLICT DO NOTHING")
                .update();
    }

    @Test
    void alertsNameMetricsThatExist() throws IOException {
        String alerts = Files.readString(DASHBOARDS.resolve("alerts.yaml"));
        Set<String> named = metrics(alerts);

        assertThat(named).hasSizeGreaterThan(10);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(exposed()).containsAll(named));
    }

    /** Prometheus takes none of the file if a line of it is no YAML. */
    @Test
    void alertsAreYamlAndEachSaysWhatToDo() throws IOException {
        List<Map<String, Object>> groups =
                new Yaml()
                        .<Map<String, List<Map<String, Object>>>>load(
                                Files.readString(DASHBOARDS.resolve("alerts.yaml")))
                        .get("groups");

        assertThat(groups).singleElement().extracting("rules").asInstanceOf(LIST).isNotEmpty();
        assertThat(groups.get(0).get("rules"))
                .asInstanceOf(LIST)
                .allSatisfy(
                        rule ->
                                assertThat(rule)
                                        .extracting("alert", "expr", "annotations.description")
                                        .doesNotContainNull());
    }

    @Test
    void dashboardNamesMetricsThatExist() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(DASHBOARDS.resolve("tributary.json").toFile());
        Set<String> named = metrics(String.join(" ", dashboard.findValuesAsText("expr")));

        assertThat(named).hasSizeGreaterThan(20);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(exposed()).containsAll(named));
    }

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> exposed() {
        return Http.get(port, "/actuator/prometheus", Http.VIEWER)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
