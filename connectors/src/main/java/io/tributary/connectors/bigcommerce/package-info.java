/** How BigCommerce is reached. */
@NullMarked
package io.tributary.connectors.bigcommerce;

import org.jspecify.annotations.NullMarked;
