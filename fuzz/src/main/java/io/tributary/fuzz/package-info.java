/** Looks for payloads that a mapping neither maps nor rejects, with Jazzer. */
@NullMarked
package io.tributary.fuzz;

import org.jspecify.annotations.NullMarked;
