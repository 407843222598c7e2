/** People who ask to be forgotten. */
@NullMarked
package io.tributary.history.erasure;

import org.jspecify.annotations.NullMarked;
