/** Keeps the suggestions of who may be one customer up to date. */
@NullMarked
package io.tributary.hub.suggestions;

import org.jspecify.annotations.NullMarked;
