@NullMarked
package io.tributary.connectors.apple;

import org.jspecify.annotations.NullMarked;
