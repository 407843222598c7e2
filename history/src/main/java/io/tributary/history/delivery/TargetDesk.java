package io.tributary.history.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people do about what a target refused.
 *
 * <p>All methods throw {@link io.tributary.history.failure.TransientFailure} if the database is
 * away.
 */
public interface TargetDesk {

    /** Whether history is or was owed to a target of this name. */
    boolean knows(String target);

    /**
     * What is parked of the target, by cause, most interactions first.
     *
     * @param most causes at most
     */
    List<ParkedCause> parked(String target, int most);

    /**
     * Makes parked deliveries of the target pending again; answers how many.
     *
     * @param cause only those with exactly this {@linkplain ParkedCause#cause() cause}; null for
     *     all
     */
    int retryParked(String target, @Nullable String cause);

    /**
     * Gives parked deliveries of the target up, so that the rest of their customers is delivered;
     * answers how many. An interaction that changes later is delivered again.
     *
     * @param cause only those with exactly this {@linkplain ParkedCause#cause() cause}; null for
     *     all
     * @param note who gives them up and why, shown with each of them
     */
    int skipParked(String target, @Nullable String cause, String note);
}
