/** What a run cost: processes, PostgreSQL and its log. */
@NullMarked
package io.tributary.benchmark.measure;

import org.jspecify.annotations.NullMarked;
