/** Who may do what. */
@NullMarked
package io.tributary.hub.security;

import org.jspecify.annotations.NullMarked;
