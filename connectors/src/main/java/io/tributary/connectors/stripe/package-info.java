@NullMarked
package io.tributary.connectors.stripe;

import org.jspecify.annotations.NullMarked;
