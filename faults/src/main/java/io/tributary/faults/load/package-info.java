/** What is sent, and the ledger of it, outside the hub. */
@NullMarked
package io.tributary.faults.load;

import org.jspecify.annotations.NullMarked;
