package io.tributary.history.query;

import java.time.Instant;
import java.util.Map;

/** What is remembered of when sources gave events. */
public interface SourceRhythms {

    /**
     * In the first minutes of an hour, notes how many events each source has given, if nobody did,
     * and forgets what no longer counts. To be called every minute, by any number of hubs.
     *
     * @throws io.tributary.history.failure.TransientFailure if the database is away
     */
    void note(Instant now);

    /**
     * The rhythm of each source, by its name.
     *
     * @throws io.tributary.history.failure.TransientFailure if the database is away
     */
    Map<String, SourceRhythm> all();
}
