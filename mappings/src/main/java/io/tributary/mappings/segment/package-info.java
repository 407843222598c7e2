/** Calls of the tracking API, as Segment's libraries send them. */
@NullMarked
package io.tributary.mappings.segment;

import org.jspecify.annotations.NullMarked;
