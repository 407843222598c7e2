/** Events of Apache Unomi. */
@NullMarked
package io.tributary.mappings.unomi;

import org.jspecify.annotations.NullMarked;
