package io.tributary.connectors.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesforceEventsTest {

    private static final String SOURCE = "salesforce/main";
    private static final String TOPIC = "/data/ChangeEvents";

    private final Instant committed = Instant.now().minusSeconds(60);

    private final KeptPositions positions = new KeptPositions();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private PubSubStandIn events;
    private OrgStandIn org;
    private DefaultCamelContext context;

    @BeforeEach
    void open() throws Exception {
        events = new PubSubStandIn(committed.toEpochMilli());
        org = new OrgStandIn();
        context = context();
    }

    @AfterEach
    void close() {
        context.stop();
        events.close();
        org.close();
    }

    private DefaultCamelContext context() throws Exception {
        DefaultCamelContext made = new DefaultCamelContext();
        made.getRegistry().bind("positions", positions);
        made.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("salesforce-events:data/ChangeEvents?source=salesforce/main"
                                        + "&clientId=id&clientSecret=secret&plainText=true"
                                        + "&pubSubHost=127.0.0.1&retryDelay=20&maxRetryDelay=50"
                                        + "&silence=700&bulkFrom=500&objects=Case,VoiceCall,Contact&loginUrl="
                                        + org.url()
                                        + "&pubSubPort="
                                        + events.port())
                                .process(SalesforceEventsTest.this::take);
                    }
                });
        return made;
    }

    private void take(Exchange event) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new TransientFailure("the broker is away", null);
        }
        taken.add(new String(event.getMessage().getBody(byte[].class), StandardCharsets.UTF_8));
        ids.add(String.valueOf(event.getMessage().getHeader("tributary-event-id")));
    }

    private SalesforcePosition position() {
        return SalesforcePosition.parse(positions.find(SOURCE, TOPIC).orElseThrow());
    }

    private void keep(long replayId, Instant at) {
        String id =
                Base64.getEncoder().encodeToString(PubSubStandIn.replayId(replayId).toByteArray());
        positions.move(SOURCE, TOPIC, null, new SalesforcePosition(id, at).written());
    }

    private void awaitTaken(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> taken.size() >= count);
    }

    private void awaitPosition(long replayId) {
        String id =
                Base64.getEncoder().encodeToString(PubSubStandIn.replayId(replayId).toByteArray());
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                positions
                                        .find(SOURCE, TOPIC)
                                        .map(SalesforcePosition::parse)
                                        .filter(kept -> id.equals(kept.replayId()))
                                        .isPresent());
    }

    @Test
    void handsOnWhatSalesforceHasAndKeepsHowFarItCame() {
        events.publish("one");
        events.publish("two");
        context.start();
        awaitTaken(2);
        awaitPosition(2);
        assertThat(events.subscriptions).first().isEqualTo("EARLIEST");
        assertThat(taken.get(0)).contains("\"Subject\":\"one\"", "\"entityName\":\"Case\"");
        assertThat(ids).containsExactly("event-1", "event-2");
        assertThat(position().at().toEpochMilli()).isEqualTo(committed.toEpochMilli());
    }

    @Test
    void handsAnEventOnUntilItIsTakenAndMovesNoEarlier() {
        failures.set(5);
        positions.away.set(3);
        events.publish("one");
        events.publish("two");
        context.start();
        awaitPosition(2);
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void goesOnBehindThePositionAfterAnotherStart() throws Exception {
        events.publish("one");
        context.start();
        awaitPosition(1);
        context.stop();
        events.publish("two");
        context = context();
        context.start();
        awaitTaken(2);
        assertThat(events.subscriptions).last().isEqualTo("CUSTOM 1");
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void leavesThePositionBeforeWhatItCouldNotHandOn() {
        keep(0, committed);
        failures.set(Integer.MAX_VALUE);
        events.publish("one");
        context.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> failures.get() < Integer.MAX_VALUE - 3);
        String before = positions.find(SOURCE, TOPIC).orElseThrow();
        context.stop();
        assertThat(positions.find(SOURCE, TOPIC)).hasValue(before);
        assertThat(taken).isEmpty();
    }

    @Test
    void queriesWhatSalesforceNoLongerHasAndReadsTheRest() {
        keep(3, Instant.now().minus(Duration.ofHours(80)));
        events.publish("one");
        context.start();
        awaitTaken(3);
        awaitPosition(1);
        assertThat(events.subscriptions).first().isEqualTo("EARLIEST");
        assertThat(taken.get(0)).contains("\"Id\": \"1\"");
        assertThat(taken.get(1)).contains("\"Id\": \"2\"");
        assertThat(taken.get(2)).contains("\"Subject\":\"one\"");
        assertThat(org.queries).hasSize(3).first().asString().contains("FROM Case WHERE");
    }

    private void missMany() {
        org.cases = 700;
        keep(3, Instant.now().minus(Duration.ofHours(80)));
        events.publish("one");
        context.start();
        awaitPosition(1);
    }

    @Test
    void readsALargeGapByOneQueryJob() throws Exception {
        missMany();
        assertThat(org.bulk.created).hasSize(1);
        JsonNode job = org.bulk.created.get(0);
        assertThat(job.path("operation").asText()).isEqualTo("queryAll");
        assertThat(job.path("query").asText())
                .startsWith(
                        "SELECT Id,Subject,IsDeleted,Score,SystemModstamp FROM Case WHERE"
                                + " SystemModstamp >= ");
        assertThat(org.bulk.asked)
                .containsExactly(
                        "POST ",
                        "GET /job",
                        "GET /job",
                        "GET /job",
                        "GET /job/results",
                        "GET /job/results",
                        "GET /job/results",
                        "DELETE /job");

        List<JsonNode> records = new ArrayList<>();
        for (String page : taken.subList(0, taken.size() - 1)) {
            JsonNode read = new ObjectMapper().readTree(page).path("records");
            assertThat(read.size()).isBetween(1, 200);
            read.forEach(records::add);
        }
        assertThat(records).hasSize(700);
        assertThat(records.get(0))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"attributes": {"type": "Case"}, "Id": "500000000",
                                         "Subject": "says \\"0\\",\\nand ñ", "IsDeleted": false,
                                         "Score": null,
                                         "SystemModstamp": "2026-11-30T10:00:00.000Z"}\
                                        """));
        assertThat(records.get(699).path("Score").asDouble()).isEqualTo(699.5);
        assertThat(records.get(699).path("IsDeleted").isBoolean()).isTrue();
        assertThat(taken.get(taken.size() - 1)).contains("\"Subject\":\"one\"");
    }

    @Test
    void readsTheGapAnewIfPartsOfTheResultsDoNotCome() {
        org.bulk.away.set(1);
        missMany();
        assertThat(org.bulk.created).hasSize(2);
        assertThat(taken.toString()).contains("500000000", "500000699");
    }

    @Test
    void queriesInPagesWhatABulkQueryIsRefusedFor() {
        org.bulk.refuses = true;
        missMany();
        assertThat(taken).hasSize(3);
        assertThat(org.bulk.asked).containsExactly("POST ");
    }

    @Test
    void queriesInPagesWhatABulkQueryFailedFor() {
        org.bulk.state = "Failed";
        missMany();
        assertThat(taken).hasSize(3);
        assertThat(org.bulk.asked).endsWith("DELETE /job").doesNotContain("GET /job/results");
    }

    @Test
    void queriesWhatWasMissedIfSalesforceDoesNotKnowTheReplayId() {
        events.publish("one");
        events.publish("two");
        events.forget();
        events.publish("three");
        keep(0, committed);
        context.start();
        awaitTaken(3);
        awaitPosition(3);
        assertThat(events.subscriptions).first().isEqualTo("CUSTOM 0");
        assertThat(taken.get(2)).contains("\"Subject\":\"three\"");
        assertThat(org.queries).isNotEmpty();
    }

    @Test
    void startsWithoutSalesforceAndComesBack() {
        org.away.set(3);
        events.publish("one");
        context.start();
        assertThat(context.isStarted()).isTrue();
        awaitTaken(1);
    }

    @Test
    void subscribesAnewAfterAStreamThatEndedQuietly() {
        events.publish("one");
        context.start();
        awaitPosition(1);
        events.hangUp();
        events.publish("two");
        awaitTaken(2);
        assertThat(events.subscriptions).contains("CUSTOM 1");
    }

    @Test
    void handsOnThatAnEventCouldNotBeDecodedAndGoesOn() {
        events.publish("one");
        events.publishBroken();
        events.publish("three");
        context.start();
        awaitPosition(3);
        assertThat(taken).hasSize(3);
        assertThat(taken.get(1)).contains("could not be decoded", "schema s");
        assertThat(ids.get(1)).startsWith("undecoded:").isNotEqualTo("undecoded:null");
        assertThat(ids).startsWith("event-1").endsWith("event-3");
    }

    @Test
    void handsOnThatTheLatestEventCouldNotBeDecoded() {
        events.publish("one");
        events.publishBroken();
        context.start();
        awaitTaken(2);
        awaitPosition(1);
        assertThat(taken.get(1)).contains("could not be decoded");
    }

    @Test
    void losesNoEventWhoseSchemaDoesNotComeAtOnce() {
        events.schemasAway.set(2);
        events.publish("one");
        events.publish("two");
        context.start();
        awaitPosition(2);
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void saysWhatATopicLooksLike() {
        assertThatThrownBy(() -> context.getEndpoint("salesforce-events:ChangeEvents"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("salesforce-events:data/ChangeEvents");
    }
}
