/** Tells subscribers of changes of the history over webhooks. */
@NullMarked
package io.tributary.routes.delivery.webhook;

import org.jspecify.annotations.NullMarked;
