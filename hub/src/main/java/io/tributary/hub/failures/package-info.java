/** What could not be mapped or recorded, and its way back. */
@NullMarked
package io.tributary.hub.failures;

import org.jspecify.annotations.NullMarked;
