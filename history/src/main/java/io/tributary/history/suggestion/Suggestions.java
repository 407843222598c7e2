package io.tributary.history.suggestion;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.List;

/**
 * Pairs of customers who may be one. A pair disappears once a decision names both: {@code always}
 * confirms it, {@code never} rejects it.
 */
public interface Suggestions {

    /** All that are open, best score first. */
    Page<Suggestion> open(PageRequest page);

    /** Those that are open and name the customer, best score first; some, if there are many. */
    List<Suggestion> about(CustomerId customer);
}
