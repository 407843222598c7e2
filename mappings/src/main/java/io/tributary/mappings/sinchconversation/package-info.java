/** Callbacks of Sinch's Conversation API: messages over any channel, events and contacts. */
@NullMarked
package io.tributary.mappings.sinchconversation;

import org.jspecify.annotations.NullMarked;
