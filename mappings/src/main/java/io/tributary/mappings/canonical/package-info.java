/** What comes in canonical form already. */
@NullMarked
package io.tributary.mappings.canonical;

import org.jspecify.annotations.NullMarked;
