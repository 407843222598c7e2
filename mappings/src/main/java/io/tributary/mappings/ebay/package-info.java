/** Notifications and orders of eBay. */
@NullMarked
package io.tributary.mappings.ebay;

import org.jspecify.annotations.NullMarked;
