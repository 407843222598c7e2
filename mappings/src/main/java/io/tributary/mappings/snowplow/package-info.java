/** Events of Snowplow. */
@NullMarked
package io.tributary.mappings.snowplow;

import org.jspecify.annotations.NullMarked;
