/** What Slack sends to an app: events, buttons, forms and commands. */
@NullMarked
package io.tributary.mappings.slack;

import org.jspecify.annotations.NullMarked;
