package io.tributary.hub.api;

import java.util.List;

/** What the routes say about the sources that are configured. */
public interface SourceStates {

    List<SourceState> all();
}
