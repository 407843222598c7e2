package io.tributary.hub.health;

import io.tributary.routes.files.RouteSupervision;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether all routes that are switched on run: down naming those whose platform is away or that an
 * admin stopped.
 */
final class RoutesHealthIndicator implements HealthIndicator {

    private final CamelContext camel;

    RoutesHealthIndicator(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public Health health() {
        List<String> idle =
                camel.getRoutes().stream()
                        .filter(RouteSupervision::isSwitchedOn)
                        .map(Route::getId)
                        .filter(this::idle)
                        .sorted()
                        .toList();
        Health.Builder health = idle.isEmpty() ? Health.up() : Health.down();
        return health.withDetail("routes", camel.getRoutesSize())
                .withDetail("notRunning", idle)
                .build();
    }

    private boolean idle(String routeId) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(routeId);
        return status == null || !status.isStarted();
    }
}
