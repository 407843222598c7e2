@NullMarked
package io.tributary.mappings.payload;

import org.jspecify.annotations.NullMarked;
