package io.tributary.hub.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.hub.standin.SalesforceFault;
import io.tributary.hub.standin.SalesforceStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the database and the broker from under the running hub while events pour in and go out to
 * the CRM. Whatever was answered with 2xx is in the history in the end, once, and at the CRM.
 */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What all tests together have sent. */
    private static final Set<String> SENT = new TreeSet<>();

    @TempDir static Path data;

    private static SalesforceStandIn salesforce;
    private static OutageHub hub;

    @BeforeAll
    static void opens() {
        salesforce = SalesforceStandIn.start(0);
        hub = new OutageHub(data, salesforce);
    }

    @AfterAll
    static void closes() {
        hub.close();
        salesforce.close();
    }

    @Test
    void takesEventsAndTellsOfItWhileTheDatabaseIsAwayAndRecordsThemAllWhenItIsBack()
            throws Exception {
        try (Traffic traffic = Traffic.start(hub.port(), "database")) {
            flows(traffic);
            hub.hideFilesOfDatabase();
            hub.killDatabase();
            int before = traffic.kept().size();
            await().atMost(PATIENCE).until(() -> hub.health("database").equals("DOWN"));
            assertThat(traffic.kept()).hasSizeGreaterThan(before + 50);
            assertThat(traffic.refused()).as("the database is not asked").isZero();

            hub.bringBackFilesOfDatabase();

            losesNothing(traffic);
        }
    }

    @Test
    void refusesEventsWhileTheBrokerIsAwayAndKeepsAllThatItTook() throws Exception {
        try (Traffic traffic = Traffic.start(hub.port(), "broker")) {
            flows(traffic);

            hub.shutDownBroker();

            await().atMost(PATIENCE).until(() -> traffic.refused() > 0);
            int before = traffic.kept().size();
            await().atMost(PATIENCE).until(() -> traffic.kept().size() > before + 50);
            losesNothing(traffic);
        }
    }

    @Test
    void deliversTheWholeHistoryAlthoughBothWentAwayInTheMidstOfDeliveries() throws Exception {
        try (Traffic traffic = Traffic.start(hub.port(), "both")) {
            hub.salesforce().faults().lateBy(Duration.ofMillis(300));
            hub.salesforce().faults().always(SalesforceFault.LATE_ANSWER);
            flows(traffic);
            int calls = hub.salesforce().calls();
            await().atMost(PATIENCE).until(() -> hub.salesforce().calls() > calls + 3);

            hub.killDatabase();
            hub.shutDownBroker();

            int before = traffic.kept().size();
            await().atMost(PATIENCE).until(() -> traffic.kept().size() > before + 50);
            hub.salesforce().faults().none();
            losesNothing(traffic);
        }
    }

    private static void flows(Traffic traffic) {
        int written = hub.salesforce().writes().size();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                traffic.kept().size() > 50
                                        && hub.salesforce().writes().size() > written + 20);
    }

    private static void losesNothing(Traffic traffic) throws Exception {
        await().atMost(PATIENCE).until(() -> hub.health("").equals("UP"));
        traffic.end();
        await().atMost(PATIENCE).until(traffic::done);
        assertThat(traffic.unexpected()).isEmpty();
        SENT.addAll(traffic.kept());
        await().atMost(PATIENCE).until(() -> hub.counted("interaction") >= SENT.size());
        recordsAllOnce(hub.history());
        await().atMost(PATIENCE).untilAsserted(OutageIT::deliversAll);
    }

    private static void recordsAllOnce(List<JsonNode> history) throws Exception {
        assertThat(history)
                .extracting(each -> each.at("/sourceEventId").asText())
                .containsExactlyInAnyOrderElementsOf(SENT);
        assertThat(hub.counted("raw_event")).isEqualTo(SENT.size());
        assertThat(hub.toldTwice()).isZero();
        assertThat(hub.items("/api/v1/failures")).isEmpty();
    }

    private static void deliversAll() throws Exception {
        assertThat(hub.salesforce().records("Interaction__c")).hasSize(SENT.size());
        assertThat(hub.salesforce().records("Interaction__c").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        hub.history().stream().map(each -> each.at("/id").asText()).toList());
        assertThat(hub.salesforce().records("Contact"))
                .hasSameSizeAs(hub.items("/api/v1/customers?limit=500"));
        assertThat(hub.counted("delivery WHERE state <> 'delivered'")).isZero();
    }
}
