/** History → comments on tickets, for the help desks that are targets. */
@NullMarked
package io.tributary.mappings.comment;

import org.jspecify.annotations.NullMarked;
