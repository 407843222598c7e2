/** Threads of the hub's own, beside those of its libraries. */
@NullMarked
package io.tributary.hub.threads;

import org.jspecify.annotations.NullMarked;
