/** What has to be looked up to be known, as metrics. */
@NullMarked
package io.tributary.hub.metrics;

import org.jspecify.annotations.NullMarked;
