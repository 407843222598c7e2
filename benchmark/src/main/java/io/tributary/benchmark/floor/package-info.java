/** The floor: the same work by hand, in batches, with nothing around it. */
@NullMarked
package io.tributary.benchmark.floor;

import org.jspecify.annotations.NullMarked;
