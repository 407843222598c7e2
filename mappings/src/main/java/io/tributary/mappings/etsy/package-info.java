/** Webhooks and receipts of Etsy. */
@NullMarked
package io.tributary.mappings.etsy;

import org.jspecify.annotations.NullMarked;
