/** The pages that people read: customers, their history, and what comes in. */
@NullMarked
package io.tributary.hub.console;

import org.jspecify.annotations.NullMarked;
