@NullMarked
package io.tributary.history.matter;

import org.jspecify.annotations.NullMarked;
