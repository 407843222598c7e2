/** From acceptance to the history: what is taken, kept, mapped and recorded. */
@NullMarked
package io.tributary.hub.intake;

import org.jspecify.annotations.NullMarked;
