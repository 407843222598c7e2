@NullMarked
package io.tributary.connectors.freshdesk;

import org.jspecify.annotations.NullMarked;
