/** Tells which part is down. */
@NullMarked
package io.tributary.hub.health;

import org.jspecify.annotations.NullMarked;
