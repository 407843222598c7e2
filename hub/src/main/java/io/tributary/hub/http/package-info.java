/** What the doors of the hub share. */
@NullMarked
package io.tributary.hub.http;

import org.jspecify.annotations.NullMarked;
