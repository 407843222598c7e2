@NullMarked
package io.tributary.connectors.hubspot;

import org.jspecify.annotations.NullMarked;
