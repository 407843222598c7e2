package io.tributary.connectors.reading;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import io.tributary.history.position.SourceBackfill;
import io.tributary.history.position.SourceBackfills;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page a poll, so that the time between polls is the rate of calls, and keeps where it
 * stands only once the page is accepted. While a backfill and the last hours are both to be read,
 * they take turns.
 */
final class ApiPagesConsumer extends ScheduledPollConsumer {

    /** So often the database is asked for a backfill while there is none. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ApiPagesEndpoint endpoint;
    private final InstantSource clock = InstantSource.system();
    private final Rest rest = new Rest();
    private @Nullable Work work;
    private boolean turnOfBackfill;
    private Instant nextLook = Instant.EPOCH;

    ApiPagesConsumer(ApiPagesEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        work =
                new Work(
                        endpoint.access(),
                        endpoint.reader(),
                        endpoint.reconciliation(clock),
                        endpoint.backfills(),
                        new ApiClient(endpoint.getCamelContext()));
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (work != null) {
            work.client().close();
        }
    }

    @Override
    protected int poll() throws Exception {
        try {
            Work now = Objects.requireNonNull(work, "not started");
            Reading reading = next(now);
            int items = reading == null ? 0 : read(reading, now);
            rest.succeeded();
            return items;
        } catch (Exception e) {
            pause(rest.after(e));
            throw e;
        }
    }

    private @Nullable Reading next(Work now) {
        Reading due = now.reconciliation().due();
        turnOfBackfill = !turnOfBackfill;
        Reading asked = due == null || turnOfBackfill ? askedFor(now.backfills()) : null;
        return asked == null ? due : asked;
    }

    private @Nullable Reading askedFor(SourceBackfills backfills) {
        Instant time = clock.instant();
        if (time.isBefore(nextLook)) {
            return null;
        }
        Optional<SourceBackfill> found = backfills.running(endpoint.source());
        nextLook = found.isPresent() ? time : time.plus(LOOK);
        return found.map(backfill -> new AskedFor(backfills, backfill)).orElse(null);
    }

    private int read(Reading reading, Work now) throws Exception {
        int read = 0;
        try {
            Place place = reading.place();
            Period piece = place.piece(reading.end(), now.reader().longest());
            ApiPage page = now.page(piece, place.cursor(), clock);
            read = page.items().size();
            accept(reading.wanted(page.items()), page.headers());
            reading.move(place.after(page, piece, reading.end()), page.items());
            return read;
        } catch (Exception e) {
            note(reading, e, read);
            throw e;
        }
    }

    private void accept(List<byte[]> items, Map<String, String> headers) throws Exception {
        if (items.isEmpty()) {
            return;
        }
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(new ApiPage(items, headers, null));
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private static void note(Reading reading, Exception failure, int read) {
        // Messages of others may show what they were about.
        String problem =
                failure instanceof TributaryException
                        ? String.valueOf(failure.getMessage())
                        : failure.getClass().getSimpleName();
        try {
            reading.stumble(problem, read);
        } catch (TributaryException e) {
            failure.addSuppressed(e);
        }
    }

    /** Camel skips so many polls after the failure that is about to be thrown. */
    private void pause(Duration wait) {
        long polls = Math.max(1, wait.toMillis() / Math.max(1, endpoint.getDelay()));
        setBackoffMultiplier((int) Math.min(Integer.MAX_VALUE, polls));
    }

    private record Work(
            ApiAccess access,
            ApiReader reader,
            Reconciliation reconciliation,
            SourceBackfills backfills,
            ApiClient client) {

        ApiPage page(Period piece, @Nullable String cursor, InstantSource clock) {
            ApiAnswer answer = client.ask(reader.call(access, piece, cursor));
            if (!reader.isPage(answer, cursor)) {
                throw refused(answer, clock.instant());
            }
            return reader.page(access, answer, piece, cursor);
        }

        private static TributaryException refused(ApiAnswer answer, Instant now) {
            int status = answer.status();
            Duration retryAfter = RetryAfter.of(answer, now);
            return retryAfter != null || status == 408 || status == 429 || status >= 500
                    ? new TransientFailure("its API answers " + status, null, retryAfter)
                    : new PermanentFailure(
                            "its API answers "
                                    + status
                                    + ": look at the address and the credentials, and whether they"
                                    + " allow to read this",
                            null);
        }
    }
}
