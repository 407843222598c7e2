/** Webhooks of a Facebook page: what is said on it, reviews of it, and its conversations. */
@NullMarked
package io.tributary.mappings.facebook;

import org.jspecify.annotations.NullMarked;
