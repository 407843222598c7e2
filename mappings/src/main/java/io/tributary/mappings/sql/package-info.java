/** History to rows of a company's own tables. */
@NullMarked
package io.tributary.mappings.sql;

import org.jspecify.annotations.NullMarked;
