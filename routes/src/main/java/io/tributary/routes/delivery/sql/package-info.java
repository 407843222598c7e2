/** Writes history into tables of another system. */
@NullMarked
package io.tributary.routes.delivery.sql;

import org.jspecify.annotations.NullMarked;
