/** What is compared, each in a process of its own. */
@NullMarked
package io.tributary.benchmark.contender;

import org.jspecify.annotations.NullMarked;
