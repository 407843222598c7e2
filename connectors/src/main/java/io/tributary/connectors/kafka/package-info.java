/** Records of topics of another system's Kafka. */
@NullMarked
package io.tributary.connectors.kafka;

import org.jspecify.annotations.NullMarked;
