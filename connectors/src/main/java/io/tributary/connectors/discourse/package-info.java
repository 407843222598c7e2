@NullMarked
package io.tributary.connectors.discourse;

import org.jspecify.annotations.NullMarked;
