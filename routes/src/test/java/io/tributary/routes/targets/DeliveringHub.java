package io.tributary.routes.targets;

import static org.awaitility.Awaitility.await;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.delivery.DeliveryQueue;
import io.tributary.routes.delivery.DeliveryTarget;
import io.tributary.routes.delivery.DeliveryTargets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** A packaged route that delivers, the real {@code hub:deliver}, and an outbox in memory. */
final class DeliveringHub implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Impatient with customers who are refused. */
    static final DeliveryPolicy QUICK = policy(8);

    /** With many faults a park would be chance. */
    static final DeliveryPolicy PATIENT = policy(1_000);

    final OwedHistory outbox = new OwedHistory();
    final CamelContext camel = new DefaultCamelContext();
    private final Properties properties = new Properties();
    private final DeliveryTargets targets;
    private final String section;
    private final String target;

    /**
     * @param section of the settings, for example {@code sql-target}
     * @param target for example {@code sql/main}
     */
    DeliveringHub(String section, String target, DeliveryPolicy policy) {
        this.section = section;
        this.target = target;
        targets = new DeliveryTargets(name -> policy, InstantSource.system());
        camel.getRegistry().bind("outbox", Outbox.class, outbox);
        DeliveryQueue queue = name -> new Orders();
        camel.getRegistry().bind("queue", queue);
        camel.getRegistry().bind("targets", targets);
        set("enabled", true);
    }

    private static DeliveryPolicy policy(int maxAttempts) {
        return new DeliveryPolicy(
                maxAttempts,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                5,
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                20);
    }

    DeliveringHub set(String setting, Object value) {
        properties.setProperty("tributary." + section + "." + setting, value.toString());
        return this;
    }

    DeliveringHub start(String route) throws Exception {
        camel.getPropertiesComponent().setInitialProperties(properties);
        camel.start();
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/" + route + ".camel.yaml"));
        return this;
    }

    /** As the hub does when an admin takes a route away: those of its Kamelets go with it. */
    void removeRoutes() throws Exception {
        for (Route route : List.copyOf(camel.getRoutes())) {
            camel.getRouteController().stopRoute(route.getRouteId());
            camel.removeRoute(route.getRouteId());
        }
    }

    DeliveryTarget target() {
        return targets.target(target);
    }

    InteractionId owe(CustomerView customer, InteractionView view, MatterView... matters) {
        outbox.owe(customer, view, matters);
        return view.id();
    }

    void awaitDelivered(int interactions) {
        await().atMost(PATIENCE).until(() -> outbox.count(DeliveryState.DELIVERED) == interactions);
    }

    /** The reason. */
    String awaitParked(InteractionId id) {
        await().atMost(PATIENCE).until(() -> outbox.of(id).state() == DeliveryState.PARKED);
        return String.valueOf(outbox.of(id).error());
    }

    /** The cause. */
    String awaitPaused() {
        await().atMost(PATIENCE).until(() -> target().failure().isPresent());
        return target().failure().orElseThrow();
    }

    @Override
    public void close() {
        camel.stop();
    }

    /** Straight from the outbox. */
    private final class Orders implements DeliveryQueue.Orders {

        @Override
        public Optional<UUID> take(Duration atMost) {
            List<CustomerDelivery> leased = outbox.lease(target, 1, 50, Duration.ofMinutes(5));
            if (leased.isEmpty()) {
                LockSupport.parkNanos(5_000_000);
                return Optional.empty();
            }
            return Optional.of(leased.get(0).lease());
        }

        @Override
        public void acknowledge() {}

        @Override
        public void giveBack() {}

        @Override
        public void close() {}
    }
}
