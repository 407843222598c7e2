/**
 * Reads what platforms list over their APIs, page by page, so that lost webhooks are made up for.
 */
@NullMarked
package io.tributary.connectors.reading;

import org.jspecify.annotations.NullMarked;
