/** Follows one event from its acceptance to its targets, with OpenTelemetry; off by default. */
@NullMarked
package io.tributary.hub.tracing;

import org.jspecify.annotations.NullMarked;
