@NullMarked
package io.tributary.mappings.typeform;

import org.jspecify.annotations.NullMarked;
