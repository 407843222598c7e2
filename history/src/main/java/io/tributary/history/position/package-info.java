/** How far sources were read, kept with the history that they feed. */
@NullMarked
package io.tributary.history.position;

import org.jspecify.annotations.NullMarked;
