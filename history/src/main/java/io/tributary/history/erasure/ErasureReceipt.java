package io.tributary.history.erasure;

import io.tributary.history.identity.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased; kept as long as the history.
 *
 * @param id names the erasure
 * @param customerId whom; leads nowhere now
 * @param by who erased
 * @param interactions how many of the customer's interactions went
 * @param redacted how many interactions of others the customer was taken out of
 * @param targets those that are owed the removal, in order
 */
public record ErasureReceipt(
        UUID id,
        CustomerId customerId,
        Instant erasedAt,
        String by,
        long interactions,
        long redacted,
        List<String> targets) {

    public ErasureReceipt {
        targets = List.copyOf(targets);
    }
}
