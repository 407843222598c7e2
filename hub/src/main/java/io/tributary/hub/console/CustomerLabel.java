package io.tributary.hub.console;

import io.tributary.history.query.CustomerView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer to name and lead to.
 *
 * @param isHere whether it is the one whose page names it
 */
record CustomerLabel(String id, String title, boolean isHere) {

    static CustomerLabel of(CustomerView customer, @Nullable CustomerView here) {
        return new CustomerLabel(
                customer.id().toString(),
                CustomerRow.of(customer, Instant.EPOCH).title(),
                here != null && customer.id().equals(here.id()));
    }
}
