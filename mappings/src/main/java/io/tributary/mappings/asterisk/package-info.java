/** Calls of Asterisk: its call detail records, and the events of its two live interfaces. */
@NullMarked
package io.tributary.mappings.asterisk;

import org.jspecify.annotations.NullMarked;
