/** Asterisk's call detail records, as its CSV backends write them. */
@NullMarked
package io.tributary.mappings.asterisk;

import org.jspecify.annotations.NullMarked;
