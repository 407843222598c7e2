/** Webhooks of Rocket.Chat: what is said in rooms, and conversations with visitors of a site. */
@NullMarked
package io.tributary.mappings.rocketchat;

import org.jspecify.annotations.NullMarked;
