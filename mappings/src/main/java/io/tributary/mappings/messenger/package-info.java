/** Webhooks of Facebook Messenger. */
@NullMarked
package io.tributary.mappings.messenger;

import org.jspecify.annotations.NullMarked;
