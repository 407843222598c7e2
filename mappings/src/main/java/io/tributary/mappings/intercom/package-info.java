/** Webhooks of Intercom: conversations, tickets, calls and contacts. */
@NullMarked
package io.tributary.mappings.intercom;

import org.jspecify.annotations.NullMarked;
