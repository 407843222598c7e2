/** The one HTTP door of all platforms. */
@NullMarked
package io.tributary.hub.webhooks;

import org.jspecify.annotations.NullMarked;
