@NullMarked
package io.tributary.connectors.linkedin;

import org.jspecify.annotations.NullMarked;
