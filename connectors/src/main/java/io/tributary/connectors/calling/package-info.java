/**
 * How targets are called over HTTP, at addresses that may be anybody's, and what their refusals
 * mean.
 */
@NullMarked
package io.tributary.connectors.calling;

import org.jspecify.annotations.NullMarked;
