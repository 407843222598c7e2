/** What is watched from outside: how much is left to do. */
@NullMarked
package io.tributary.history.watch;

import org.jspecify.annotations.NullMarked;
