/** Stored events: the hub's command against the same rows by COPY, stage and upsert. */
@NullMarked
package io.tributary.benchmark.backfill;

import org.jspecify.annotations.NullMarked;
