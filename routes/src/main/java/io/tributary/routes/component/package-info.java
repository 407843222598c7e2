@NullMarked
package io.tributary.routes.component;

import org.jspecify.annotations.NullMarked;
