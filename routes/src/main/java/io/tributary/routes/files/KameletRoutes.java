package io.tributary.routes.files;

import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.RouteDefinition;

/**
 * The routes that Camel makes of the Kamelets that another route uses. Camel starts them at once,
 * and lets them run when that route is switched off, stopped or removed.
 */
final class KameletRoutes {

    private KameletRoutes() {}

    static List<Route> of(CamelContext context, Route parent) {
        return context.getRoutes().stream()
                .filter(route -> parent.getRouteId().equals(parentOf(route)))
                .toList();
    }

    /** Those that bring events from outside. */
    static List<Route> sourcesOf(CamelContext context, Route parent) {
        return of(context, parent).stream().filter(KameletRoutes::isSource).toList();
    }

    static boolean isSource(Route route) {
        return route.isCreatedByKamelet()
                && !route.getEndpoint().getEndpointUri().startsWith("kamelet:");
    }

    private static Object parentOf(Route route) {
        Map<String, Object> parameters =
                route.getRoute() instanceof RouteDefinition definition
                        ? definition.getTemplateParameters()
                        : null;
        return parameters == null ? "" : parameters.getOrDefault("parentRouteId", "");
    }
}
