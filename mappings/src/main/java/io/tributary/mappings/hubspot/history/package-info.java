/** The history as HubSpot gets it. */
@NullMarked
package io.tributary.mappings.hubspot.history;

import org.jspecify.annotations.NullMarked;
