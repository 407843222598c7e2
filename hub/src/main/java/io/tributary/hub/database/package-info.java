/** PostgreSQL: the embedded one, or a pool to an external one. */
@NullMarked
package io.tributary.hub.database;

import org.jspecify.annotations.NullMarked;
