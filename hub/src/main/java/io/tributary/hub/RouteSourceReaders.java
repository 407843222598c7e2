package io.tributary.hub;

import io.tributary.connectors.reading.ApiPagesEndpoint;
import io.tributary.hub.api.SourceReaders;
import io.tributary.routes.files.RouteSources;
import java.time.Instant;

/** The sources that routes read from an API. */
record RouteSourceReaders(RouteSources routes) implements SourceReaders {

    @Override
    public boolean reads(String source) {
        return routes.read().contains(source);
    }

    @Override
    public String beginning(Instant from) {
        return ApiPagesEndpoint.beginning(from);
    }
}
