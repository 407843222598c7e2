/** Customers who may be one person; a person decides. */
@NullMarked
package io.tributary.history.suggestion;

import org.jspecify.annotations.NullMarked;
