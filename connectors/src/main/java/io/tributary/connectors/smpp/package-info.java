/** Messages of an SMSC, over SMPP. */
@NullMarked
package io.tributary.connectors.smpp;

import org.jspecify.annotations.NullMarked;
