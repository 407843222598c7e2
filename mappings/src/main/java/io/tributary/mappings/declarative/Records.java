package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import java.util.List;

/** What the formats share. */
final class Records {

    private Records() {}

    /**
     * The records.
     *
     * @throws PayloadRejected if there are none
     */
    static List<PayloadRecord> some(List<PayloadRecord> records) {
        if (records.isEmpty()) {
            throw new PayloadRejected("", "is empty");
        }
        return records;
    }
}
