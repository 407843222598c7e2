package io.tributary.hub.retention;

import io.tributary.history.failure.TributaryException;
import io.tributary.history.retention.Retention;
import io.tributary.history.retention.StoreSize;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.QueueDepths;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what the stores take. What is away keeps what was known of it. For one thread. */
final class StoreLook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreLook.class);

    private final Retention retention;
    private final QueueDepths queues;
    private final @Nullable JournalFiles journal;
    private final RetentionSettings settings;

    /**
     * @param journal null if the broker is not embedded
     */
    StoreLook(
            Retention retention,
            QueueDepths queues,
            @Nullable JournalFiles journal,
            RetentionSettings settings) {
        this.retention = retention;
        this.queues = queues;
        this.journal = journal;
        this.settings = settings;
    }

    List<StoreState> states() {
        List<StoreState> states = new ArrayList<>();
        try {
            retention.sizes().forEach(size -> states.add(state(size)));
        } catch (TributaryException e) {
            LOG.debug("The database does not tell what it holds", e);
        }
        try {
            double parked = queues.of(Addresses.FAILED);
            states.add(
                    new StoreState(
                            "failures", parked, Double.NaN, parked / settings.failuresLimit()));
        } catch (JMSException e) {
            LOG.debug("The broker does not tell what it holds", e);
        }
        if (journal != null) {
            double bytes = journal.bytes();
            states.add(new StoreState("broker", Double.NaN, bytes, bytes / journal.limit()));
        }
        return states;
    }

    private StoreState state(StoreSize size) {
        Long limit = settings.limit(size.store());
        return new StoreState(
                size.store().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                size.rows(),
                size.bytes(),
                limit == null ? null : (double) size.bytes() / limit);
    }

    @Override
    public void close() {
        queues.close();
    }
}
