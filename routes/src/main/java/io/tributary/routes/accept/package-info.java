@NullMarked
package io.tributary.routes.accept;

import org.jspecify.annotations.NullMarked;
