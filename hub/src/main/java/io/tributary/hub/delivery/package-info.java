@NullMarked
package io.tributary.hub.delivery;

import org.jspecify.annotations.NullMarked;
