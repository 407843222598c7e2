/** Histories that are there before anything is measured. */
@NullMarked
package io.tributary.benchmark.stored;

import org.jspecify.annotations.NullMarked;
