package io.tributary.connectors.salesforce;

import static org.awaitility.Awaitility.await;

import io.tributary.history.failure.TransientFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A route that reads events, against stand-ins of the org and of its event bus. */
abstract class SalesforceEventsHub {

    static final String SOURCE = "salesforce/main";
    static final String TOPIC = "/data/ChangeEvents";

    final Instant committed = Instant.now().minusSeconds(60);

    final KeptPositions positions = new KeptPositions();
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> ids = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    PubSubStandIn events;
    OrgStandIn org;
    DefaultCamelContext context;

    @BeforeEach
    void open() throws Exception {
        events = new PubSubStandIn(CaseChanges.SCHEMA);
        org = new OrgStandIn();
        context = context();
    }

    @AfterEach
    void close() {
        context.stop();
        events.close();
        org.close();
    }

    DefaultCamelContext context() throws Exception {
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
                                .process(SalesforceEventsHub.this::take);
                    }
                });
        return made;
    }

    void publish(String subject) {
        events.publish(CaseChanges.created(subject, committed.toEpochMilli()));
    }

    void take(Exchange event) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new TransientFailure("the broker is away", null);
        }
        taken.add(new String(event.getMessage().getBody(byte[].class), StandardCharsets.UTF_8));
        ids.add(String.valueOf(event.getMessage().getHeader("tributary-event-id")));
    }

    SalesforcePosition position() {
        return SalesforcePosition.parse(positions.find(SOURCE, TOPIC).orElseThrow());
    }

    void keep(long replayId, Instant at) {
        String id =
                Base64.getEncoder().encodeToString(PubSubStandIn.replayId(replayId).toByteArray());
        positions.move(SOURCE, TOPIC, null, new SalesforcePosition(id, at).written());
    }

    void awaitTaken(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> taken.size() >= count);
    }

    void awaitPosition(long replayId) {
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
}
