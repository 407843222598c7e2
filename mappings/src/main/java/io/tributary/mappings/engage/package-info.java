/** Webhooks of RingCentral Engage Digital (once Dimelo). */
@NullMarked
package io.tributary.mappings.engage;

import org.jspecify.annotations.NullMarked;
