@NullMarked
package io.tributary.connectors.delighted;

import org.jspecify.annotations.NullMarked;
