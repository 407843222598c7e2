/** Tells queues and topics of other systems of changes of the history. */
@NullMarked
package io.tributary.routes.delivery.message;

import org.jspecify.annotations.NullMarked;
