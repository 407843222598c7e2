@NullMarked
package io.tributary.connectors.shopify;

import org.jspecify.annotations.NullMarked;
