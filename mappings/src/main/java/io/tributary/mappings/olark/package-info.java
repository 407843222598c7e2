/** Transcripts of Olark. */
@NullMarked
package io.tributary.mappings.olark;

import org.jspecify.annotations.NullMarked;
