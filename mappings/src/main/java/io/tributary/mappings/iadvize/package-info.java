/** Webhooks of iAdvize, and what it exchanges with an external bot. */
@NullMarked
package io.tributary.mappings.iadvize;

import org.jspecify.annotations.NullMarked;
