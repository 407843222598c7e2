/** Messages and receipts that an SMSC delivers over SMPP. */
@NullMarked
package io.tributary.mappings.smpp;

import org.jspecify.annotations.NullMarked;
