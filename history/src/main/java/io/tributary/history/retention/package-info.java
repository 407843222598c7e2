/** How long things are kept that are not the history itself. */
@NullMarked
package io.tributary.history.retention;

import org.jspecify.annotations.NullMarked;
