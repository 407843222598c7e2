/** Request Tracker as a target, over its REST API 2. */
@NullMarked
package io.tributary.connectors.requesttracker;

import org.jspecify.annotations.NullMarked;
