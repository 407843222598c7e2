/** Callbacks of the Sinch SMS API. */
@NullMarked
package io.tributary.mappings.sinch;

import org.jspecify.annotations.NullMarked;
