package io.tributary.routes.files;

import io.tributary.connectors.reading.ApiPagesEndpoint;
import io.tributary.routes.accept.AcceptEndpoint;
import io.tributary.routes.accept.AcceptSettings;
import io.tributary.routes.webhook.WebhookEndpoint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Route;
import org.apache.camel.component.master.MasterConsumer;
import org.apache.camel.spi.RouteController;
import org.apache.camel.spi.SupervisingRouteController;
import org.jspecify.annotations.Nullable;

/** The sources of the routes that run or should run. */
public final class RouteSources {

    private final CamelContext context;

    /**
     * @param context supervised as {@link RouteSupervision} says
     */
    public RouteSources(CamelContext context) {
        this.context = context;
    }

    /**
     * One for each {@code hub:accept} whose source is known before an event comes: it names one, or
     * its route begins with {@code hub:webhook}. Routes that are switched off and never ran are
     * left out.
     */
    public List<RouteSource> all() {
        return context.getRoutes().stream()
                .filter(route -> !route.isCreatedByKamelet() && StartMark.isWanted(route))
                .flatMap(this::of)
                .toList();
    }

    /**
     * The sources that routes read from an API with {@code api-pages}, on this hub or another.
     * Routes that are switched off and never ran are left out.
     */
    public Set<String> read() {
        return context.getRoutes().stream()
                .filter(route -> !route.isCreatedByKamelet() && StartMark.isWanted(route))
                .flatMap(this::entrancesOf)
                .map(route -> polled(route.getEndpoint()))
                .filter(ApiPagesEndpoint.class::isInstance)
                .map(endpoint -> ((ApiPagesEndpoint) endpoint).source())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Endpoint polled(Endpoint endpoint) {
        return endpoint instanceof DelegateEndpoint delegate
                ? polled(delegate.getEndpoint())
                : endpoint;
    }

    private Stream<RouteSource> of(Route route) {
        return route.filter("*").stream()
                .filter(EndpointAware.class::isInstance)
                .map(step -> ((EndpointAware) step).getEndpoint())
                .filter(AcceptEndpoint.class::isInstance)
                .map(endpoint -> of(route, ((AcceptEndpoint) endpoint).settings()))
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable RouteSource of(Route route, AcceptSettings accept) {
        String source = accept.source() == null ? webhookOf(route) : accept.source();
        return source == null
                ? null
                : new RouteSource(
                        source,
                        accept.mapping(),
                        route.getRouteId(),
                        stateOf(route),
                        problemOf(route));
    }

    private @Nullable String problemOf(Route route) {
        return entrancesOf(route)
                .map(each -> PollWatch.problemOf(each.getEndpoint()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String webhookOf(Route route) {
        return entrancesOf(route)
                .map(Route::getEndpoint)
                .filter(WebhookEndpoint.class::isInstance)
                .map(endpoint -> ((WebhookEndpoint) endpoint).source())
                .findFirst()
                .orElse(null);
    }

    private Stream<Route> entrancesOf(Route route) {
        return Stream.concat(Stream.of(route), KameletRoutes.sourcesOf(context, route).stream());
    }

    private RouteSource.State stateOf(Route route) {
        return entrancesOf(route)
                .map(this::stateOfOne)
                .min(RouteSource.State::compareTo)
                .orElseThrow();
    }

    private RouteSource.State stateOfOne(Route route) {
        RouteController controller = context.getRouteController();
        if (controller.getRouteStatus(route.getRouteId()).isStarted()) {
            return stateOfStarted(route);
        }
        return isTriedAgain(controller, route)
                ? RouteSource.State.FAILED
                : RouteSource.State.STOPPED;
    }

    private static RouteSource.State stateOfStarted(Route route) {
        if (route.getConsumer() instanceof MasterConsumer consumer && !consumer.isMaster()) {
            return RouteSource.State.STANDBY;
        }
        return PollWatch.problemOf(route.getEndpoint()) != null
                ? RouteSource.State.FAILED
                : RouteSource.State.RUNNING;
    }

    private static boolean isTriedAgain(RouteController controller, Route route) {
        return controller instanceof SupervisingRouteController supervising
                && Stream.concat(
                                supervising.getRestartingRoutes().stream(),
                                supervising.getExhaustedRoutes().stream())
                        .anyMatch(failed -> failed.getRouteId().equals(route.getRouteId()));
    }
}
