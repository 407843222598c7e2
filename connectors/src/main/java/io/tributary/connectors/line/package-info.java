@NullMarked
package io.tributary.connectors.line;

import org.jspecify.annotations.NullMarked;
