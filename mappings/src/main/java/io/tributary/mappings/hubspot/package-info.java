/** HubSpot as a source: contacts, merges, engagements and messages. */
@NullMarked
package io.tributary.mappings.hubspot;

import org.jspecify.annotations.NullMarked;
