package io.tributary.routes.files;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one file has brought into the context.
 *
 * @param ids of its routes, without those of the Kamelets that they use, which go with them
 * @param definitions by identity, as two may be equal to Camel
 */
record FileRoutes(CamelContext context, List<String> ids, List<RouteDefinition> definitions) {

    private static final Logger LOG = LoggerFactory.getLogger(FileRoutes.class);

    /** What is in flight may take as long to its end; after that it is given up, unanswered. */
    private static final long STOP_SECONDS = 30;

    static FileRoutes none(CamelContext context) {
        return new FileRoutes(context, List.of(), List.of());
    }

    /** Stops and removes them; what is in flight comes to its end first. */
    void remove() {
        for (String id : ids) {
            Route route = context.getRoute(id);
            if (route != null) {
                remove(route);
            }
        }
        context.getCamelContextExtension()
                .getContextPlugin(Model.class)
                .getRouteDefinitions()
                .removeIf(one -> definitions.stream().anyMatch(own -> own == one));
    }

    /** The sources first: a Kamelet whose route has stopped waits for it with what it gets. */
    private void remove(Route route) {
        try {
            for (Route source : KameletRoutes.sourcesOf(context, route)) {
                stop(source.getRouteId());
            }
            stop(route.getRouteId());
            context.removeRoute(route.getRouteId());
        } catch (Exception e) {
            LOG.error("route {} cannot be removed", route.getRouteId(), e);
        }
    }

    private void stop(String id) throws Exception {
        context.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
    }
}
