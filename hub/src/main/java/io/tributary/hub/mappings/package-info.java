/** Mappings that admins write in YAML, beside the packaged ones, while the hub runs. */
@NullMarked
package io.tributary.hub.mappings;

import org.jspecify.annotations.NullMarked;
