/** When the hub takes no more events: before it would suffer, and only then. */
@NullMarked
package io.tributary.hub.acceptance;

import org.jspecify.annotations.NullMarked;
