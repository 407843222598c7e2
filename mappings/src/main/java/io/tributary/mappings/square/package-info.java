/** Webhooks of Square. */
@NullMarked
package io.tributary.mappings.square;

import org.jspecify.annotations.NullMarked;
