/** How eBay is reached. */
@NullMarked
package io.tributary.connectors.ebay;

import org.jspecify.annotations.NullMarked;
