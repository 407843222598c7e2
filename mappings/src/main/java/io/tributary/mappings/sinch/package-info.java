/** Callbacks of the SMS API and the Voice API of Sinch. */
@NullMarked
package io.tributary.mappings.sinch;

import org.jspecify.annotations.NullMarked;
