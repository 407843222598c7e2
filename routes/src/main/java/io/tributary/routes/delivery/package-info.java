@NullMarked
package io.tributary.routes.delivery;

import org.jspecify.annotations.NullMarked;
