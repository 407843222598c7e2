/** Webhooks of Vonage: the Messages API, and the SMS API of old. */
@NullMarked
package io.tributary.mappings.vonage;

import org.jspecify.annotations.NullMarked;
