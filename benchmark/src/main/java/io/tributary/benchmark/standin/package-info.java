/** A target that is never the limit, and tells what it was given. */
@NullMarked
package io.tributary.benchmark.standin;

import org.jspecify.annotations.NullMarked;
