/** The rules that the hub is started with, and the work that new rules make. */
@NullMarked
package io.tributary.hub.rules;

import org.jspecify.annotations.NullMarked;
