/** Messages of XMPP, as an account or a room gets them. */
@NullMarked
package io.tributary.mappings.xmpp;

import org.jspecify.annotations.NullMarked;
