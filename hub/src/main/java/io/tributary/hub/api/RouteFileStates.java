package io.tributary.hub.api;

import java.util.List;

/** The route files, by their names. */
public interface RouteFileStates {

    List<RouteFileState> all();
}
