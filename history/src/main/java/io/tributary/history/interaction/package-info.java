@NullMarked
package io.tributary.history.interaction;

import org.jspecify.annotations.NullMarked;
