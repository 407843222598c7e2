/** Tells subscribers what was recorded. */
@NullMarked
package io.tributary.hub.events;

import org.jspecify.annotations.NullMarked;
