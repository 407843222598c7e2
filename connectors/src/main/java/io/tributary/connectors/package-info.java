@NullMarked
package io.tributary.connectors;

import org.jspecify.annotations.NullMarked;
