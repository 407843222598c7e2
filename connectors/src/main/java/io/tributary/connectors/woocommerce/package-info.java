@NullMarked
package io.tributary.connectors.woocommerce;

import org.jspecify.annotations.NullMarked;
