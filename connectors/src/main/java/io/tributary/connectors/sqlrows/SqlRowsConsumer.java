package io.tributary.connectors.sqlrows;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.position.SourcePositions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the rows that are new, some at a time; the position moves only behind rows that were
 * accepted. Each look begins at the position and not behind it, less the overlap: so neither rows
 * with an equal value nor rows that are committed late are passed over.
 */
final class SqlRowsConsumer extends ScheduledPollConsumer {

    static final String EVENT_ID = "tributary-event-id";
    static final String CONTENT_TYPE = "tributary-content-type";

    private static final int MOST_ROWS = 500;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final SqlRowsEndpoint endpoint;
    private final SourcePositions positions;
    private final Table table;
    private final Clock clock = Clock.systemUTC();
    private final SeenRows seen = new SeenRows();

    SqlRowsConsumer(
            SqlRowsEndpoint endpoint, Processor processor, SourcePositions positions, Table table) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.positions = positions;
        this.table = table;
    }

    @Override
    protected int poll() throws Exception {
        @Nullable RowPosition at = position();
        @Nullable RowPosition from = at == null ? null : at.minus(endpoint.getOverlap());
        int accepted = 0;
        boolean more = isWanted();
        while (more) {
            List<Row> page = table.from(from);
            accepted += accept(page);
            if (page.isEmpty()) {
                break;
            }
            RowPosition last = page.get(page.size() - 1).position();
            RowPosition next = last.atMost(clock.instant());
            if (at == null || next.isAfter(at)) {
                if (!move(at, next)) {
                    seen.clear();
                    return accepted; // another hub reads it too: the next look goes on there
                }
                at = next;
            }
            more = page.size() == table.maxRows() && isWanted();
            checkProgress(more, from, last);
            from = last;
        }
        if (at != null) {
            seen.forgetBefore(at.minus(endpoint.getOverlap()));
        }
        return accepted;
    }

    private boolean isWanted() {
        return isRunAllowed() && !isSuspendingOrSuspended() && !isStoppingOrStopped();
    }

    /** Where the reading stands; null if it is to begin with the first row. */
    private @Nullable RowPosition position() {
        Optional<String> stored = positions.find(endpoint.getSource(), endpoint.positionName());
        if (stored.isPresent() || !endpoint.getStart().equals("end")) {
            return stored.map(RowPosition::parse).orElse(null);
        }
        Optional<RowPosition> end = table.end();
        end = end.map(position -> position.atMost(clock.instant()));
        end.ifPresent(position -> move(null, position));
        return end.orElse(null);
    }

    private boolean move(@Nullable RowPosition from, RowPosition to) {
        return positions.move(
                endpoint.getSource(),
                endpoint.positionName(),
                from == null ? null : from.text(),
                to.text());
    }

    private void checkProgress(boolean more, @Nullable RowPosition from, RowPosition last) {
        if (more && last.equals(from)) {
            throw new PermanentFailure(
                    "more than "
                            + table.maxRows()
                            + " rows of "
                            + table.name()
                            + " have the same value of "
                            + table.column()
                            + ": raise maxRows, or read them by another column",
                    null);
        }
    }

    private int accept(List<Row> page) throws Exception {
        Map<String, Row> fresh = new LinkedHashMap<>();
        page.stream().filter(row -> !seen.has(row)).forEach(row -> fresh.put(row.id(), row));
        List<Row> batch = new ArrayList<>();
        int size = 0;
        for (Row row : fresh.values()) {
            batch.add(row);
            size += row.bytes().length;
            if (batch.size() == MOST_ROWS || size >= ENOUGH_BYTES) {
                handOn(batch);
                batch.clear();
                size = 0;
            }
        }
        if (!batch.isEmpty()) {
            handOn(batch);
        }
        return fresh.size();
    }

    private void handOn(List<Row> batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(batch.stream().map(Row::bytes).toList());
            exchange.getMessage().setHeader(EVENT_ID, batch.stream().map(Row::id).toList());
            exchange.getMessage()
                    .setHeader(
                            CONTENT_TYPE,
                            table.format().columns().isEmpty() ? "application/json" : "text/csv");
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        } finally {
            releaseExchange(exchange, false);
        }
        batch.forEach(seen::add);
    }
}
