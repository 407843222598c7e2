package io.tributary.routes.files;

import java.util.Collection;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** Adds the routes of one file as Camel's own loader does, but never over those of another file. */
final class RouteBuilders {

    private RouteBuilders() {}

    static void add(CamelContext context, Resource resource) throws Exception {
        Collection<RoutesBuilder> builders =
                PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource);
        for (RoutesBuilder builder : builders) {
            requireOwnIds(context, builder);
        }
        for (RoutesBuilder builder : builders) {
            if (builder instanceof RouteConfigurationsBuilder configurations) {
                context.addRoutesConfigurations(configurations);
            }
        }
        for (RoutesBuilder builder : builders) {
            context.addRoutes(builder);
        }
        for (RoutesBuilder builder : builders) {
            context.addTemplatedRoutes(builder);
        }
    }

    /** Camel would replace the route that has the id, without a word. */
    private static void requireOwnIds(CamelContext context, RoutesBuilder builder)
            throws Exception {
        if (builder instanceof RouteBuilder routes) {
            for (RouteDefinition route : routes.configureRoutes(context).getRoutes()) {
                String id = route.getRouteId();
                if (id != null && context.getRoute(id) != null) {
                    throw taken(id);
                }
            }
        }
    }

    static IllegalArgumentException taken(String id) {
        return new IllegalArgumentException(
                "another file already has a route with the id "
                        + id
                        + ": give this one its own, the name of its file");
    }
}
