@NullMarked
package io.tributary.mappings.shopify;

import org.jspecify.annotations.NullMarked;
