/** What help desks and their chats have in common: conversations, tickets and contacts. */
@NullMarked
package io.tributary.mappings.desk;

import org.jspecify.annotations.NullMarked;
