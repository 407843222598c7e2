/** Posts and direct messages of X, as its webhooks and both of its APIs tell them. */
@NullMarked
package io.tributary.mappings.x;

import org.jspecify.annotations.NullMarked;
