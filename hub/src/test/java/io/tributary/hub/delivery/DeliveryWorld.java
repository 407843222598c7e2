package io.tributary.hub.delivery;

import static org.awaitility.Awaitility.await;

import io.tributary.history.delivery.Outbox;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.hub.standin.SalesforceStandIn;
import io.tributary.routes.delivery.DeliveryQueue;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** Outbox, dispatcher, a real broker, the real route, and a Salesforce that can be made to fail. */
@SuppressWarnings("try") // a test may be interrupted while it closes
final class DeliveryWorld implements AutoCloseable {

    static final String TARGET = "salesforce/main";
    static final TargetSettings QUICK =
            new TargetSettings(
                    new TermSettings(Set.of(), Set.of(), true, Duration.ZERO),
                    20,
                    200,
                    50,
                    Duration.ofMinutes(5),
                    Duration.ofMillis(20),
                    8,
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    5,
                    Duration.ofMillis(200),
                    Duration.ofMillis(600),
                    Duration.ofMillis(600),
                    20);

    final SalesforceStandIn salesforce = SalesforceStandIn.start(0);
    final InMemoryOutbox outbox = new InMemoryOutbox();
    final ConnectionFactory connections;
    private final TestBroker broker = new TestBroker();
    private final DeliveryTargets targets;
    private final DeliveryDispatch dispatch;
    private final CamelContext camel;

    private DeliveryWorld(TargetSettings settings, Properties properties) throws Exception {
        connections = broker.connections();
        targets = new DeliveryTargets(name -> settings.policy(), InstantSource.system());
        DeliverySettings all = new DeliverySettings(Map.of(TARGET, settings), settings);
        dispatch = new DeliveryDispatch(all, targets, outbox, new NoBackfills(), connections);
        camel = camel(properties);
        camel.start();
        dispatch.start();
    }

    static DeliveryWorld start() throws Exception {
        return start(QUICK, new Properties());
    }

    static DeliveryWorld start(TargetSettings settings, Properties properties) throws Exception {
        return new DeliveryWorld(settings, properties);
    }

    void owe(CustomerView customer, InteractionView view) {
        outbox.owe(customer, view);
    }

    DeliveryTarget target() {
        return targets.target(TARGET);
    }

    DeliveryTargets targets() {
        return targets;
    }

    CamelContext camel() {
        return camel;
    }

    void awaitDelivered(long count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outbox.count(DeliveryState.DELIVERED) == count);
    }

    @Override
    public void close() throws Exception {
        dispatch.stop();
        camel.stop();
        broker.close();
        salesforce.close();
    }

    private CamelContext camel(Properties overrides) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        Properties properties = new Properties();
        properties.put("tributary.salesforce.enabled", "true");
        properties.put("tributary.salesforce.login-url", salesforce.url().toString());
        properties.put("tributary.salesforce.client-id", SalesforceStandIn.CLIENT_ID);
        properties.put("tributary.salesforce.client-secret", SalesforceStandIn.CLIENT_SECRET);
        properties.putAll(overrides);
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getRegistry().bind("outbox", Outbox.class, outbox);
        context.getRegistry().bind("queue", DeliveryQueue.class, new JmsDeliveryQueue(connections));
        context.getRegistry().bind("targets", DeliveryTargets.class, targets);
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        ResourceHelper.resolveMandatoryResource(
                                context, "classpath:camel/salesforce-deliver.camel.yaml"));
        return context;
    }
}
