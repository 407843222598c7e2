@NullMarked
package io.tributary.history.events;

import org.jspecify.annotations.NullMarked;
