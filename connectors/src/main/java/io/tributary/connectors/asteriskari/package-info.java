/** Events of Asterisk's REST interface, live over its WebSocket. */
@NullMarked
package io.tributary.connectors.asteriskari;

import org.jspecify.annotations.NullMarked;
