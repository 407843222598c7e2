/** The hubs, the PostgreSQL and the broker, each a process that can be killed. */
@NullMarked
package io.tributary.faults.world;

import org.jspecify.annotations.NullMarked;
