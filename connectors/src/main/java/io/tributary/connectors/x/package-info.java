@NullMarked
package io.tributary.connectors.x;

import org.jspecify.annotations.NullMarked;
