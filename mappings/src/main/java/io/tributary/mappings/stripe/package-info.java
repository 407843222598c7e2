@NullMarked
package io.tributary.mappings.stripe;

import org.jspecify.annotations.NullMarked;
