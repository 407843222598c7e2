/** Who asks for customers: over HTTP, and bare SQL beside it. */
@NullMarked
package io.tributary.benchmark.reads;

import org.jspecify.annotations.NullMarked;
