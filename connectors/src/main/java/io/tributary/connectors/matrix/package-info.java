@NullMarked
package io.tributary.connectors.matrix;

import org.jspecify.annotations.NullMarked;
