/** Events of Asterisk's manager interface, live over TCP. */
@NullMarked
package io.tributary.connectors.asteriskami;

import org.jspecify.annotations.NullMarked;
