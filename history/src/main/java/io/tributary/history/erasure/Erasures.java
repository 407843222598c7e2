package io.tributary.history.erasure;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * The receipts of erasures, for those who have to prove them. Kept as long as the history.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface Erasures {

    Optional<ErasureRecord> find(UUID id);

    /** The latest first. */
    Page<ErasureRecord> list(PageRequest page);
}
