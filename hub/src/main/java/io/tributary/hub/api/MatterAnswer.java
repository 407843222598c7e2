package io.tributary.hub.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.util.List;

/** A matter with its interactions, newest first. */
record MatterAnswer(@JsonUnwrapped MatterView matter, List<InteractionView> interactions) {}
