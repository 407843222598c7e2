@NullMarked
package io.tributary.history.intake;

import org.jspecify.annotations.NullMarked;
