package io.tributary.connectors.reading;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the API of a platform lists what changed or happened in a period. Pure: no call is made here.
 *
 * <p>Needs a constructor without arguments, for Kamelets, and must be thread-safe.
 *
 * <p>Whoever reads goes from {@code call} to {@code page} and on to the next {@code call} until a
 * page has no next. All that is in the period when the first page is asked for must be on one of
 * the pages, whatever changes meanwhile; it may be on several, and there may be more than the
 * period. Items must be such that the mapping makes the interactions of them that it makes of the
 * webhook's, by the same ids and revisions: so that what comes over both is the same.
 */
public interface ApiReader {

    /**
     * How to ask for a page.
     *
     * @param cursor as the page before told; null for the first
     */
    ApiCall call(ApiAccess access, Period period, @Nullable String cursor);

    /**
     * Whether an answer is a page: of calls that went well, unless the platform has its own way.
     */
    default boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood();
    }

    /**
     * What is on a page.
     *
     * @throws io.tributary.history.failure.PermanentFailure if it is no page of this platform; the
     *     message holds nothing of it
     */
    ApiPage page(ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor);

    /** Periods are read in pieces of at most this length, so that little is read again. */
    default Duration longest() {
        return Duration.ofDays(1);
    }
}
