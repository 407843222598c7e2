/** A peer: plain Camel on Spring Boot, event by event, without correlation. */
@NullMarked
package io.tributary.benchmark.camel;

import org.jspecify.annotations.NullMarked;
