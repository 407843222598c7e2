/** Signed webhooks, sent as fast as they are answered or at a given rate. */
@NullMarked
package io.tributary.benchmark.load;

import org.jspecify.annotations.NullMarked;
