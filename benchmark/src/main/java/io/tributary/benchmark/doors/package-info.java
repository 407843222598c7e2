/** Ways to take a webhook over HTTP, with the same durable send behind each. */
@NullMarked
package io.tributary.benchmark.doors;

import org.jspecify.annotations.NullMarked;
