/** The Camel component {@code sql-rows}: rows of a table of another system, as they are added. */
@NullMarked
package io.tributary.connectors.sqlrows;

import org.jspecify.annotations.NullMarked;
