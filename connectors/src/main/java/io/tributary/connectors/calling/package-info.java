/** How targets are called over HTTP, and what their refusals mean. */
@NullMarked
package io.tributary.connectors.calling;

import org.jspecify.annotations.NullMarked;
