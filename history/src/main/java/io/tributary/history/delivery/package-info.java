@NullMarked
package io.tributary.history.delivery;

import org.jspecify.annotations.NullMarked;
