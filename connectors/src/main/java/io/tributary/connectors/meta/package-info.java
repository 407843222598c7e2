@NullMarked
package io.tributary.connectors.meta;

import org.jspecify.annotations.NullMarked;
