/** Messages from queues of another system's broker, over JMS or AMQP 1.0. */
@NullMarked
package io.tributary.connectors.queue;

import org.jspecify.annotations.NullMarked;
