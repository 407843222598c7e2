/** Webhooks of a Discourse community: posts, topics, chats, likes and users. */
@NullMarked
package io.tributary.mappings.discourse;

import org.jspecify.annotations.NullMarked;
