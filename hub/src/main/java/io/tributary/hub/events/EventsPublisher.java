package io.tributary.hub.events;

import io.tributary.history.events.EventLog;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.QueueDepths;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Publishes everything recorded on {@code tributary.events}; one hub of all does at a time. */
final class EventsPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventsPublisher.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final DataSource database;
    private final EventLog log;
    private final ConnectionFactory connections;
    private final EventsSettings settings;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    EventsPublisher(
            DataSource database,
            EventLog log,
            ConnectionFactory connections,
            EventsSettings settings) {
        this.database = database;
        this.log = log;
        this.connections = connections;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopping = end;
        Thread starting = new Thread(() -> run(end), "events-publisher");
        thread = starting;
        starting.start();
    }

    private void run(CountDownLatch end) {
        while (end.getCount() > 0) {
            try (BrokerLink link = BrokerLink.transacted(connections);
                    QueueDepths queues = new QueueDepths(connections)) {
                EventsBatch.Subscribers subscribers =
                        () ->
                                settings.unsubscribed()
                                        || !queues.subscribers(Addresses.EVENTS).isEmpty();
                publishWhileFirst(new EventsBatch(log, link, subscribers, settings.batch()), end);
            } catch (SQLException | JMSException | RuntimeException e) {
                LOG.warn("Events are published again shortly, after: {}", e.toString());
            }
            pause(end, settings.retryDelay());
        }
    }

    private void publishWhileFirst(EventsBatch batch, CountDownLatch end)
            throws SQLException, JMSException {
        Optional<PublisherLock> taken = PublisherLock.tryTake(database);
        if (taken.isEmpty()) {
            return;
        }
        try (PublisherLock lock = taken.get()) {
            while (end.getCount() > 0 && lock.held()) {
                if (batch.publish() == 0) {
                    pause(end, settings.interval());
                }
            }
        }
    }

    private static void pause(CountDownLatch end, Duration pause) {
        try {
            if (end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The publisher ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.countDown();
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread ending = thread;
        thread = null;
        if (ending != null) {
            try {
                ending.join(LAST_WORDS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
