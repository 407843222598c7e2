/** Keeps what grows with every event within its limits, and tells before they are reached. */
@NullMarked
package io.tributary.hub.retention;

import org.jspecify.annotations.NullMarked;
