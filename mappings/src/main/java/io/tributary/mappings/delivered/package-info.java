/** What targets without a schema of their own are given: the delivery in its canonical JSON. */
@NullMarked
package io.tributary.mappings.delivered;

import org.jspecify.annotations.NullMarked;
