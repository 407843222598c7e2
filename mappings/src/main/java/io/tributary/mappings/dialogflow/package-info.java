/** Requests of Dialogflow to a webhook, and those of the Google Assistant before it. */
@NullMarked
package io.tributary.mappings.dialogflow;

import org.jspecify.annotations.NullMarked;
