/** Request Tracker: tickets and transactions, as its REST API 2 and a scrip tell of them. */
@NullMarked
package io.tributary.mappings.requesttracker;

import org.jspecify.annotations.NullMarked;
