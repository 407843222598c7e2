@NullMarked
package io.tributary.connectors.zendesk;

import org.jspecify.annotations.NullMarked;
