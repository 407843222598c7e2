/** Calls, voicemails, faxes and messages of RingCentral. */
@NullMarked
package io.tributary.mappings.ringcentral;

import org.jspecify.annotations.NullMarked;
