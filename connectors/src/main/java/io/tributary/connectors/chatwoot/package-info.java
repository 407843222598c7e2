@NullMarked
package io.tributary.connectors.chatwoot;

import org.jspecify.annotations.NullMarked;
