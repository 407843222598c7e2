/** What is done to the world while events are sent; a class each. */
@NullMarked
package io.tributary.faults.fault;

import org.jspecify.annotations.NullMarked;
