/** The rules that make the history, and their versions. */
@NullMarked
package io.tributary.history.rulebook;

import org.jspecify.annotations.NullMarked;
