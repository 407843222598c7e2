/** Mail as it stands on the server. */
@NullMarked
package io.tributary.connectors.email;

import org.jspecify.annotations.NullMarked;
