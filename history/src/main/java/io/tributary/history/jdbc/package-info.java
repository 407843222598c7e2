@NullMarked
package io.tributary.history.jdbc;

import org.jspecify.annotations.NullMarked;
