package io.tributary.routes.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.connectors.salesforce.OrgStandIn;
import io.tributary.connectors.salesforce.PubSubStandIn;
import io.tributary.connectors.salesforce.SalesforceEventsEndpoint;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.declarative.DeclarativeMapping;
import io.tributary.routes.TestHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A platform event, as Avro, over the packaged route and Kamelet to what the example makes of it.
 */
class PlatformEventRouteTest {

    /** As Salesforce describes the event of the example. */
    private static final Schema SHIPPED =
            new Schema.Parser()
                    .parse(
                            """
                            {"type": "record", "name": "Order_Shipped__e", "namespace": "com.sforce.eventbus",
                             "fields": [
                               {"name": "CreatedDate", "type": "long", "doc": "CreatedDate:DateTime"},
                               {"name": "CreatedById", "type": "string", "doc": "CreatedBy:EntityId"},
                               {"name": "Order_Number__c", "type": ["null", "string"], "default": null},
                               {"name": "Tracking_Number__c", "type": ["null", "string"], "default": null},
                               {"name": "Carrier__c", "type": ["null", "string"], "default": null},
                               {"name": "Email__c", "type": ["null", "string"], "default": null},
                               {"name": "Phone__c", "type": ["null", "string"], "default": null},
                               {"name": "Contact__c", "type": ["null", "string"], "default": null}]}\
                            """);

    private static final Instant SHIPPED_AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Positions positions = new Positions();
    private Mappings mappings;
    private PubSubStandIn events;
    private OrgStandIn org;
    private TestHub hub;

    @BeforeEach
    void open() throws Exception {
        events = new PubSubStandIn(SHIPPED);
        org = new OrgStandIn();
        mappings =
                new Mappings(
                        List.of(
                                DeclarativeMapping.parse(
                                        Files.readAllBytes(
                                                Path.of(
                                                        "../deploy/mappings/salesforce-shipments.mapping.yaml")))));
        hub = hub();
    }

    @AfterEach
    void close() {
        hub.close();
        events.close();
        org.close();
    }

    @Test
    void makesAShipmentOfAnEventOfTheBus() throws Exception {
        events.publish(shipped("1001"));
        start();
        await().atMost(PATIENCE).until(() -> hub.accepted.size() == 1);

        RawEvent event = hub.accepted.get(0);
        assertThat(event.eventId()).isEqualTo("event-1");
        Interaction shipment = mappings.map(event).interactions().get(0);
        assertThat(shipment.kind()).isEqualTo(Kind.SHIPMENT);
        assertThat(shipment.sourceEventId()).isEqualTo("event:event-1");
        assertThat(shipment.occurredAt()).isEqualTo(SHIPPED_AT);
        assertThat(shipment.text()).isEqualTo("UPS 1Z999AA10123456784");
        assertThat(shipment.participants().get(0).identifiers())
                .containsExactly(
                        Identifier.scoped(
                                "salesforce.contact", "main", "0034H00002LbR7QQAV", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED));
        assertThat(shipment.references())
                .extracting(Reference::value)
                .containsExactly("1001", "1Z999AA10123456784");
    }

    @Test
    void movesBehindAnEventOnlyOnceItIsTaken() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        hub.accept(
                taken -> {
                    refused.incrementAndGet();
                    throw new TransientFailure("the broker is away", null);
                });
        events.publish(shipped("1001"));
        start();
        await().atMost(PATIENCE).until(() -> refused.get() >= 2);
        hub.close();

        hub = hub();
        start();
        await().atMost(PATIENCE).until(() -> hub.accepted.size() == 1);
        String first = positions.kept();
        events.publish(shipped("1002"));
        await().atMost(PATIENCE).until(() -> hub.accepted.size() == 2);
        await().atMost(PATIENCE).until(() -> !positions.kept().equals(first));
        hub.close();

        events.publish(shipped("1003"));
        hub = hub();
        start();
        await().atMost(PATIENCE).until(() -> hub.accepted.size() == 1);
        assertThat(hub.accepted.get(0).eventId()).isEqualTo("event-3");
        assertThat(events.subscriptions).last().isEqualTo("CUSTOM 2");
    }

    private static GenericRecord shipped(String order) {
        return new GenericRecordBuilder(SHIPPED)
                .set("CreatedDate", SHIPPED_AT.toEpochMilli())
                .set("CreatedById", "005R0000000GiwjIAC")
                .set("Order_Number__c", order)
                .set("Tracking_Number__c", "1Z999AA10123456784")
                .set("Carrier__c", "UPS")
                .set("Email__c", "ana@example.com")
                .set("Contact__c", "0034H00002LbR7QQAV")
                .build();
    }

    private TestHub hub() {
        TestHub made = new TestHub();
        made.context.getRegistry().bind("mappings", mappings);
        made.context.getRegistry().bind("positions", positions);
        made.context
                .getCamelContextExtension()
                .registerEndpointCallback((uri, endpoint) -> overStandIn(endpoint));
        Properties properties = new Properties();
        properties.put("tributary.salesforce-platform.enabled", "true");
        properties.put("tributary.salesforce-platform.topic", "event/Order_Shipped__e");
        properties.put("tributary.salesforce-platform.login-url", org.url());
        properties.put("tributary.salesforce-platform.client-id", "id");
        properties.put("tributary.salesforce-platform.client-secret", "p&ss+%41)w/rd");
        properties.put("tributary.salesforce-platform.mapping", "salesforce-shipments");
        properties.put("tributary.salesforce-platform.orders", "shopify/main");
        made.context.getPropertiesComponent().setOverrideProperties(properties);
        return made;
    }

    private void start() throws Exception {
        hub.route(
                Files.readString(
                        Path.of(
                                "src/main/resources/camel/salesforce-platform-receive.camel.yaml")));
    }

    /** The packaged route speaks to Salesforce alone. */
    private Endpoint overStandIn(Endpoint endpoint) {
        if (endpoint instanceof SalesforceEventsEndpoint bus) {
            bus.setPubSubHost("127.0.0.1");
            bus.setPubSubPort(events.port());
            bus.setPlainText(true);
            bus.setRetryDelay(50);
        }
        return endpoint;
    }
}
