package io.tributary.history.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of what was kept long enough. None of it changes customers, matters or interactions, nor
 * what a rebuild, an erasure or a duplicate finds.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface Retention {

    /**
     * Makes room for what is about to come. To be called before anything is recorded and every few
     * hours from then on; what comes without room is kept all the same, and put in its place here.
     * Does nothing while another instance is at it.
     *
     * @param kept how long it will be kept; null for ever. Decides how much goes at once
     */
    void prepare(Store store, @Nullable Duration kept);

    /**
     * Lets go of what is older, in short transactions that nobody waits behind for longer than a
     * moment. What goes by whole months, weeks or days stays until the last of them was kept long
     * enough. Does nothing while another instance is at it.
     *
     * @param goesOn asked after each transaction; false ends it early
     * @return about how many rows went
     */
    long forget(Store store, Instant before, BooleanSupplier goesOn);

    /** What each store takes now. */
    List<StoreSize> sizes();
}
