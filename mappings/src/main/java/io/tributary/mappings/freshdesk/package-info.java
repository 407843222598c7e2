/** Freshdesk's webhooks and API objects: tickets, replies, notes and contacts. */
@NullMarked
package io.tributary.mappings.freshdesk;

import org.jspecify.annotations.NullMarked;
