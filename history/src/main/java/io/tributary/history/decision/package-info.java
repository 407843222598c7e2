/** What people decided about who is who and what belongs together, over and above the evidence. */
@NullMarked
package io.tributary.history.decision;

import org.jspecify.annotations.NullMarked;
