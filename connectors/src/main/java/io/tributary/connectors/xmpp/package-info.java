/** Messages of an account of XMPP. */
@NullMarked
package io.tributary.connectors.xmpp;

import org.jspecify.annotations.NullMarked;
