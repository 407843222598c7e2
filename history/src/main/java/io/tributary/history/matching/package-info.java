/**
 * Suggests which customers may be one person, by the model of Fellegi and Sunter. It merges
 * nothing. {@code history/MATCHING.md} explains the method and shows what it measures.
 */
@NullMarked
package io.tributary.history.matching;

import org.jspecify.annotations.NullMarked;
