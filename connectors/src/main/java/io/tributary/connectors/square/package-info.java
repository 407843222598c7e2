/** How Square is reached. */
@NullMarked
package io.tributary.connectors.square;

import org.jspecify.annotations.NullMarked;
