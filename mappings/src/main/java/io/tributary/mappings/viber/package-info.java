/** Callbacks of a Viber bot. */
@NullMarked
package io.tributary.mappings.viber;

import org.jspecify.annotations.NullMarked;
