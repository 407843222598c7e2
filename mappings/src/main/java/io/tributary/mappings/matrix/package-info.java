/** Events of Matrix, as a homeserver pushes them to an application service. */
@NullMarked
package io.tributary.mappings.matrix;

import org.jspecify.annotations.NullMarked;
