/** The messages on their way: the embedded broker, or links to an external one. */
@NullMarked
package io.tributary.hub.broker;

import org.jspecify.annotations.NullMarked;
