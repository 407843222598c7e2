/** Zendesk as a target. */
@NullMarked
package io.tributary.routes.delivery.zendesk;

import org.jspecify.annotations.NullMarked;
