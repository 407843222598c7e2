/** Webhooks and orders of BigCommerce. */
@NullMarked
package io.tributary.mappings.bigcommerce;

import org.jspecify.annotations.NullMarked;
