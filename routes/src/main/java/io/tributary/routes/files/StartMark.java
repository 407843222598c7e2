package io.tributary.routes.files;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/** Tells a route that was stopped from one that is switched off: Camel calls both stopped. */
final class StartMark extends RoutePolicySupport implements RoutePolicyFactory {

    private static final String STARTED = "tributary-started";

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return this;
    }

    @Override
    public void onStart(Route route) {
        route.getProperties().put(STARTED, true);
    }

    /** Whether the route is to start with the hub, or was ever started by hand. */
    static boolean isWanted(Route route) {
        return Boolean.TRUE.equals(route.isAutoStartup())
                || Boolean.TRUE.equals(route.getProperties().get(Route.SUPERVISED))
                || route.getProperties().containsKey(STARTED);
    }
}
