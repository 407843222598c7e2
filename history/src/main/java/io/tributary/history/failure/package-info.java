@NullMarked
package io.tributary.history.failure;

import org.jspecify.annotations.NullMarked;
