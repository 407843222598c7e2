@NullMarked
package io.tributary.mappings.woocommerce;

import org.jspecify.annotations.NullMarked;
