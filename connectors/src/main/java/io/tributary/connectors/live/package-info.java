/** Listening to a system over a connection that the hub opens and keeps. */
@NullMarked
package io.tributary.connectors.live;

import org.jspecify.annotations.NullMarked;
