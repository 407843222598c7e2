/** Zendesk's webhooks, API objects and exports: tickets, comments, messaging and users. */
@NullMarked
package io.tributary.mappings.zendesk;

import org.jspecify.annotations.NullMarked;
