/** Request Tracker as a target. */
@NullMarked
package io.tributary.routes.delivery.requesttracker;

import org.jspecify.annotations.NullMarked;
