/** A peer: Spring Integration, event by event, without correlation. */
@NullMarked
package io.tributary.benchmark.integration;

import org.jspecify.annotations.NullMarked;
