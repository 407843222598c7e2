/** Calls of Twilio Voice: status callbacks and the calls resource. */
@NullMarked
package io.tributary.mappings.twilio;

import org.jspecify.annotations.NullMarked;
