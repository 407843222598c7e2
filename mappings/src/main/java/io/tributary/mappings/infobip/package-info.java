/** Webhooks of Infobip: SMS, and Viber messages to businesses. */
@NullMarked
package io.tributary.mappings.infobip;

import org.jspecify.annotations.NullMarked;
