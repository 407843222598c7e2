package io.tributary.routes.files;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.RouteController;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the Kamelets of a route start with it, and its sources stop with it, so that a route that is
 * switched off neither polls its platform nor opens its webhook.
 */
final class KameletPolicy extends RoutePolicySupport implements RoutePolicyFactory {

    private static final Logger LOG = LoggerFactory.getLogger(KameletPolicy.class);

    @FunctionalInterface
    private interface Step {
        void on(String routeId) throws Exception;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return this;
    }

    @Override
    public void onInit(Route route) {
        if (route.isCreatedByKamelet()) {
            route.setAutoStartup(false);
            forgetEarlier(route);
        }
    }

    /** Camel makes the route of a Kamelet that does not start at once a second time. */
    private static void forgetEarlier(Route route) {
        CamelContext context = route.getCamelContext();
        for (Route other : List.copyOf(context.getRoutes())) {
            if (other != route && other.getRouteId().equals(route.getRouteId())) {
                context.getCamelContextExtension().removeRoute(other);
            }
        }
    }

    /** Fails with the Kamelet, so that the route is tried again, and the Kamelet with it. */
    @Override
    public void onStart(Route route) {
        CamelContext context = route.getCamelContext();
        for (Route kamelet : KameletRoutes.of(context, route)) {
            start(context.getRouteController(), kamelet.getRouteId());
        }
    }

    private static void start(RouteController controller, String routeId) {
        try {
            if (!controller.getRouteStatus(routeId).isStarted()) {
                controller.startRoute(routeId);
            }
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeException(e);
        }
    }

    @Override
    public void onResume(Route route) {
        onStart(route);
    }

    @Override
    public void onStop(Route route) {
        CamelContext context = route.getCamelContext();
        if (context.isStarted()) {
            KameletRoutes.sourcesOf(context, route)
                    .forEach(
                            source ->
                                    apply(
                                            source,
                                            "stopped",
                                            context.getRouteController()::stopRoute));
        }
    }

    @Override
    public void onSuspend(Route route) {
        onStop(route);
    }

    @Override
    public void onRemove(Route route) {
        CamelContext context = route.getCamelContext();
        for (Route kamelet : KameletRoutes.of(context, route)) {
            apply(kamelet, "stopped", context.getRouteController()::stopRoute);
            apply(kamelet, "removed", context::removeRoute);
        }
    }

    private static void apply(Route kamelet, String done, Step step) {
        try {
            step.on(kamelet.getRouteId());
        } catch (Exception e) {
            LOG.warn(
                    "route {} of a Kamelet is not {}: {}",
                    kamelet.getRouteId(),
                    done,
                    RouteErrors.describe(e));
        }
    }
}
