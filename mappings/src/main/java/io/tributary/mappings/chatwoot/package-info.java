/** Webhooks of Chatwoot: conversations, messages and contacts. */
@NullMarked
package io.tributary.mappings.chatwoot;

import org.jspecify.annotations.NullMarked;
