/** Calls of addresses that others chose to have told to them. */
@NullMarked
package io.tributary.connectors.calling;

import org.jspecify.annotations.NullMarked;
