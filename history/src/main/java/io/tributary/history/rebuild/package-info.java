/** The from-scratch twin of the recorder. */
@NullMarked
package io.tributary.history.rebuild;

import org.jspecify.annotations.NullMarked;
