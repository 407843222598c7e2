/** Messages of Apple Messages for Business, as Apple's gateway sends them. */
@NullMarked
package io.tributary.mappings.apple;

import org.jspecify.annotations.NullMarked;
