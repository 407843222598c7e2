@NullMarked
package io.tributary.history.identity;

import org.jspecify.annotations.NullMarked;
