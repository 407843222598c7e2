package io.tributary.routes.files;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.master.MasterComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.SupervisingRouteController;

/** Keeps a route that cannot start, because its platform is away, from stopping the hub. */
public final class RouteSupervision {

    private static final long FIRST_DELAY_MILLIS = 2_000;
    private static final long MAX_DELAY_MILLIS = 60_000;
    private static final double MULTIPLIER = 2;
    private static final int THREADS = 2;

    private RouteSupervision() {}

    /** Of a hub that polls a source, and cannot; it goes on trying for as long as it leads. */
    private static void neverGiveUp(CamelContext context) {
        context.getRegistry()
                .bind(
                        "tributary-master",
                        ComponentCustomizer.class,
                        ComponentCustomizer.forType(
                                MasterComponent.class,
                                master -> {
                                    master.setBackOffDelay(FIRST_DELAY_MILLIS);
                                    master.setBackOffMaxAttempts(Integer.MAX_VALUE);
                                }));
    }

    /** Whether the route is meant to run, be its platform there or not. */
    public static boolean isSwitchedOn(Route route) {
        return StartMark.isWanted(route);
    }

    /**
     * To be called before the start of the context. A start that fails is tried again after 2
     * seconds, then after twice as long each time, at most a minute, for as long as the hub runs.
     * Kamelets start and stop with the route that uses them.
     */
    public static void install(CamelContext context) {
        context.addRoutePolicyFactory(new StartMark());
        context.addLifecycleStrategy(PollWatch.everywhere());
        neverGiveUp(context);
        // Before the controller's own policy, which starts whatever it sees.
        context.addRoutePolicyFactory(new KameletPolicy());
        SupervisingRouteController controller = context.getRouteController().supervising();
        controller.setBackOffDelay(FIRST_DELAY_MILLIS);
        controller.setBackOffMultiplier(MULTIPLIER);
        controller.setBackOffMaxDelay(MAX_DELAY_MILLIS);
        controller.setThreadPoolSize(THREADS);
        controller.setUnhealthyOnRestarting(true);
    }
}
