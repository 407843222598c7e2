/** Compares the ledger with what the hub has kept. */
@NullMarked
package io.tributary.faults.check;

import org.jspecify.annotations.NullMarked;
