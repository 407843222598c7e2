/** Notifications and orders of Amazon's Selling Partner API. */
@NullMarked
package io.tributary.mappings.amazon;

import org.jspecify.annotations.NullMarked;
