/** How history is delivered to help desks: as comments on the tickets of its matters. */
@NullMarked
package io.tributary.routes.delivery.ticket;

import org.jspecify.annotations.NullMarked;
