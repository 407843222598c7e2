/** The file that the rules of identity and of matters are kept in. */
@NullMarked
package io.tributary.history.rules;

import org.jspecify.annotations.NullMarked;
