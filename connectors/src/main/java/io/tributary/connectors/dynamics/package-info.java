@NullMarked
package io.tributary.connectors.dynamics;

import org.jspecify.annotations.NullMarked;
