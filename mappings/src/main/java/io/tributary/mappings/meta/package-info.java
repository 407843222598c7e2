/** What the webhooks of Meta have in common, and the messages of Messenger and Instagram. */
@NullMarked
package io.tributary.mappings.meta;

import org.jspecify.annotations.NullMarked;
