@NullMarked
package io.tributary.mappings.delighted;

import org.jspecify.annotations.NullMarked;
