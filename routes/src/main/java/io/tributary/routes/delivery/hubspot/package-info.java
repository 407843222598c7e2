/** HubSpot as a target. */
@NullMarked
package io.tributary.routes.delivery.hubspot;

import org.jspecify.annotations.NullMarked;
