/** The suite: scenarios, one after the other, and their report. */
@NullMarked
package io.tributary.faults;

import org.jspecify.annotations.NullMarked;
