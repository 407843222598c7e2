/** Webhooks of Instagram: messages, comments and mentions. */
@NullMarked
package io.tributary.mappings.instagram;

import org.jspecify.annotations.NullMarked;
