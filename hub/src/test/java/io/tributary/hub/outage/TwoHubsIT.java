package io.tributary.hub.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.hub.standin.SalesforceStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Two hubs on one PostgreSQL and one Artemis that neither of them started. Both are sent the same
 * events; one stops and comes back meanwhile. In the end there is one history.
 */
@ExtendWith(OutputCaptureExtension.class)
class TwoHubsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The same for both, so that both are sent events of the same ids. */
    private static final String ROUND = "two";

    @TempDir static Path data;

    private static SharedServers servers;
    private static SalesforceStandIn salesforce;
    private static OutageHub one;
    private static OutageHub other;

    @BeforeAll
    static void opens() throws Exception {
        servers = SharedServers.start(data.resolve("broker"));
        salesforce = SalesforceStandIn.start(0);
        one = hub("one", 0);
        other = hub("other", 0);
    }

    @AfterAll
    static void closes() throws Exception {
        one.close();
        other.close();
        salesforce.close();
        servers.close();
    }

    @Test
    void makeOneHistoryOfEventsThatBothAreSentThoughOneStopsMeanwhile(CapturedOutput output)
            throws Exception {
        Set<String> sent = new TreeSet<>();
        try (Traffic toOne = Traffic.startThoughItMayBeAway(one.port(), ROUND);
                Traffic toOther = Traffic.start(other.port(), ROUND)) {
            flows(toOne);
            flows(toOther);
            one.close();
            flows(toOther);
            await().atMost(PATIENCE).until(() -> toOne.unanswered() > 0);
            one = hub("one", one.port());
            flows(toOne);
            for (Traffic traffic : List.of(toOne, toOther)) {
                traffic.end();
                await().atMost(PATIENCE).until(traffic::done);
                assertThat(traffic.unexpected()).isEmpty();
                sent.addAll(traffic.kept());
            }
        }
        await().atMost(PATIENCE).until(() -> servers.waiting("tributary.accepted") == 0);
        recordOnce(sent);
        answerTheSame();
        findNoDifferences(one);
        findNoDifferences(other);
        await().atMost(PATIENCE).untilAsserted(TwoHubsIT::deliverOnce);
        assertThat(output.getAll()).doesNotContainIgnoringCase("deadlock");
        assertThat(output.getAll()).doesNotContain("SQLSTATE 40");
    }

    private static OutageHub hub(String name, int port) {
        return new OutageHub(data.resolve(name), salesforce, port, servers.settings());
    }

    private static void flows(Traffic traffic) {
        int before = traffic.kept().size();
        await().atMost(PATIENCE).until(() -> traffic.kept().size() > before + 60);
    }

    private static void recordOnce(Set<String> sent) throws Exception {
        await().atMost(PATIENCE).until(() -> one.counted("interaction") == sent.size());
        for (OutageHub hub : List.of(one, other)) {
            assertThat(hub.history())
                    .extracting(each -> each.at("/sourceEventId").asText())
                    .containsExactlyInAnyOrderElementsOf(sent);
            assertThat(hub.items("/api/v1/failures")).isEmpty();
        }
        assertThat(one.counted("raw_event")).isEqualTo(sent.size());
        assertThat(one.toldTwice()).isZero();
        assertThat(servers.waiting("DLQ")).isZero();
    }

    private static void answerTheSame() throws Exception {
        List<JsonNode> customers = one.items("/api/v1/customers?limit=500");
        assertThat(customers).hasSizeBetween(2, Traffic.CUSTOMERS);
        assertThat(other.items("/api/v1/customers?limit=500")).isEqualTo(customers);
        for (JsonNode customer : customers) {
            String path = "/api/v1/customers/" + customer.at("/id").asText();
            assertThat(other.get(path)).isEqualTo(one.get(path)).isEqualTo(customer);
            assertThat(other.items(path + "/matters")).isEqualTo(one.items(path + "/matters"));
        }
    }

    private static void findNoDifferences(OutageHub hub) throws Exception {
        assertThat(hub.post("/api/v1/rebuild", "{}").at("/scope").asText()).isEqualTo("all");
        await().atMost(PATIENCE)
                .until(() -> !hub.get("/api/v1/rebuild").at("/state").asText().equals("running"));
        JsonNode report = hub.get("/api/v1/rebuild");
        assertThat(report.at("/state").asText()).isEqualTo("done");
        assertThat(report.at("/differences").asLong()).as("%s", report).isZero();
        assertThat(report.at("/total").asLong()).isEqualTo(hub.counted("interaction"));
    }

    private static void deliverOnce() throws Exception {
        assertThat(salesforce.records("Interaction__c").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        one.history().stream().map(each -> each.at("/id").asText()).toList());
        assertThat(salesforce.records("Contact"))
                .hasSameSizeAs(one.items("/api/v1/customers?limit=500"));
        assertThat(one.counted("delivery WHERE state <> 'delivered'")).isZero();
    }
}
