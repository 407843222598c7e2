@NullMarked
package io.tributary.history.query;

import org.jspecify.annotations.NullMarked;
