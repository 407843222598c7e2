/** Webhooks of the LINE Messaging API. */
@NullMarked
package io.tributary.mappings.line;

import org.jspecify.annotations.NullMarked;
