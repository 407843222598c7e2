@NullMarked
package io.tributary.connectors.webhook;

import org.jspecify.annotations.NullMarked;
