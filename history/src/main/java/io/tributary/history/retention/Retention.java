package io.tributary.history.retention;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets go of what was kept long enough. None of it changes customers, matters or interactions, nor
 * what a rebuild, an erasure or a duplicate finds.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface Retention {

    /**
     * Deletes what is older, little by little, in short transactions that wait for nobody. Does
     * nothing while another instance is at it.
     *
     * @param goesOn asked after each transaction; false ends it early
     * @return how many rows went
     */
    long forget(Store store, Instant before, BooleanSupplier goesOn);

    /** What each store takes now. */
    List<StoreSize> sizes();
}
