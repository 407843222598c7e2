/** Webhooks of Infobip: SMS, and messages to businesses over Viber and RCS. */
@NullMarked
package io.tributary.mappings.infobip;

import org.jspecify.annotations.NullMarked;
