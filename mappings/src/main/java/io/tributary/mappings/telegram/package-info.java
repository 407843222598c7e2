/** Updates of a Telegram bot. */
@NullMarked
package io.tributary.mappings.telegram;

import org.jspecify.annotations.NullMarked;
