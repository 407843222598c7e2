/** What is watched of the sources, beside what they send. */
@NullMarked
package io.tributary.hub.sources;

import org.jspecify.annotations.NullMarked;
