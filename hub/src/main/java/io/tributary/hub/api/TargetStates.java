package io.tributary.hub.api;

import java.util.List;

/** What the deliverers say about the targets that are configured. */
public interface TargetStates {

    List<TargetState> all();
}
