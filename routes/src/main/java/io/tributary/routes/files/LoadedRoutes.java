package io.tributary.routes.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that a context has at one time, to get back to. */
record LoadedRoutes(CamelContext context, Set<String> ids, List<RouteDefinition> definitions) {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedRoutes.class);

    static LoadedRoutes of(CamelContext context) {
        Set<String> ids = new HashSet<>();
        context.getRoutes().stream().map(Route::getRouteId).forEach(ids::add);
        return new LoadedRoutes(context, ids, List.copyOf(model(context).getRouteDefinitions()));
    }

    /**
     * Starts the routes that came since, as Camel leaves it to the supervising controller, which
     * takes only those that were there at the start of the context. Sources of Kamelets start with
     * the route that uses them.
     */
    void startOthers() {
        for (Route route : List.copyOf(context.getRoutes())) {
            if (!ids.contains(route.getRouteId()) && isSupervised(route) && !isStarted(route)) {
                start(route.getRouteId());
            }
        }
    }

    /** A route may have started the Kamelet that it uses. */
    private boolean isStarted(Route route) {
        return context.getRouteController().getRouteStatus(route.getRouteId()).isStarted();
    }

    private static boolean isSupervised(Route route) {
        return Boolean.TRUE.equals(route.getProperties().get(Route.SUPERVISED))
                && !KameletRoutes.isSource(route);
    }

    private void start(String routeId) {
        try {
            context.getRouteController().startRoute(routeId);
        } catch (Exception e) {
            LOG.warn(
                    "route {} does not start and is tried again: {}",
                    routeId,
                    RouteErrors.describe(e));
        }
    }

    /** What has come since. */
    FileRoutes others() {
        return new FileRoutes(
                context,
                context.getRoutes().stream()
                        .filter(route -> !route.isCreatedByKamelet())
                        .map(Route::getRouteId)
                        .filter(id -> !ids.contains(id))
                        .toList(),
                model(context).getRouteDefinitions().stream()
                        .filter(one -> definitions.stream().noneMatch(earlier -> earlier == one))
                        .toList());
    }

    /** Removes what a file that failed half way has left, be it of the file or of a Kamelet. */
    void removeOthers() {
        others().remove();
        for (Route route : List.copyOf(context.getRoutes())) {
            if (!ids.contains(route.getRouteId())) {
                remove(route.getRouteId());
            }
        }
    }

    private void remove(String routeId) {
        try {
            context.getRouteController().stopRoute(routeId);
            context.removeRoute(routeId);
        } catch (Exception e) {
            LOG.error("route {} of a broken file cannot be removed", routeId, e);
        }
    }

    private static Model model(CamelContext context) {
        return context.getCamelContextExtension().getContextPlugin(Model.class);
    }
}
