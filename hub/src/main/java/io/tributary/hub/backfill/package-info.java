/** Brings events that were stored elsewhere into the history, past HTTP and broker. */
@NullMarked
package io.tributary.hub.backfill;

import org.jspecify.annotations.NullMarked;
