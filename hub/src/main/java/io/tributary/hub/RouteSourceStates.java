package io.tributary.hub;

import io.tributary.hub.api.SourceState;
import io.tributary.hub.api.SourceStates;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.routes.files.RouteSource;
import io.tributary.routes.files.RouteSources;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The sources of the routes; one that several routes receive from stands as the worst of them. */
final class RouteSourceStates implements SourceStates {

    private static final BinaryOperator<RouteSource> WORST =
            BinaryOperator.minBy(Comparator.comparing(RouteSource::state));

    private final RouteSources routes;
    private final Mappings mappings;

    RouteSourceStates(RouteSources routes, Mappings mappings) {
        this.routes = routes;
        this.mappings = mappings;
    }

    @Override
    public List<SourceState> all() {
        return routes.all().stream()
                .collect(
                        Collectors.toMap(
                                RouteSource::source, source -> source, WORST, TreeMap::new))
                .values()
                .stream()
                .map(this::stateOf)
                .toList();
    }

    private SourceState stateOf(RouteSource source) {
        return new SourceState(
                source.source(),
                platformOf(source.mapping()),
                source.state().name().toLowerCase(Locale.ROOT),
                null,
                source.problem());
    }

    private String platformOf(String mapping) {
        return mappings.all().stream()
                .filter(known -> known.name().equals(mapping))
                .map(Mapping::platform)
                .findFirst()
                .orElse(mapping);
    }
}
