/** What the mappings of telephone platforms share: who called whom, and what is told of it. */
@NullMarked
package io.tributary.mappings.call;

import org.jspecify.annotations.NullMarked;
