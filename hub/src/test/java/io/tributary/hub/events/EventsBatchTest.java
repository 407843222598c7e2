package io.tributary.hub.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import io.tributary.hub.broker.TransactedLink;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsBatchTest {

    private final FakeLog log = new FakeLog();

    @Test
    void passesOverWhatHappenedWhileNobodySubscribed() throws JMSException {
        log.happened(3);

        assertThat(batch(() -> false).publish()).isZero();

        assertThat(log.position(EventsBatch.READER)).isEqualTo(3);
    }

    @Test
    void keepsWhatHappensWhileSubscribersAreAskedFor() throws JMSException {
        log.happened(3);

        batch(
                        () -> {
                            log.happened(2);
                            return false;
                        })
                .publish();

        assertThat(log.after(log.position(EventsBatch.READER), 10)).hasSize(2);
    }

    @Test
    void publishesNothingTwiceOnlyBecauseNobodyListens() throws JMSException {
        log.happened(3);
        EventsBatch batch = batch(() -> false);

        batch.publish();
        batch.publish();

        assertThat(log.advanced).isEqualTo(1);
    }

    private EventsBatch batch(EventsBatch.Subscribers subscribers) {
        return new EventsBatch(log, new TransactedLink(new NoBroker()), subscribers, 10);
    }

    private static final class FakeLog implements EventLog {

        private final List<HistoryEvent> events = new ArrayList<>();
        private long position;
        private int advanced;

        void happened(int count) {
            for (int n = 0; n < count; n++) {
                long sequence = events.size() + 1L;
                events.add(new HistoryEvent(sequence, "t", "s", null, Instant.EPOCH, "{}"));
            }
        }

        @Override
        public List<HistoryEvent> after(long sequence, int limit) {
            return events.stream()
                    .filter(event -> event.sequence() > sequence)
                    .limit(limit)
                    .toList();
        }

        @Override
        public long last() {
            return events.size();
        }

        @Override
        public long position(String reader) {
            return position;
        }

        @Override
        public void advance(String reader, long sequence) {
            position = sequence;
            advanced++;
        }
    }

    /** Nothing is to be sent. */
    private static final class NoBroker implements ConnectionFactory {

        @Override
        public Connection createConnection() throws JMSException {
            throw new JMSException("nobody is to be asked");
        }

        @Override
        public Connection createConnection(String user, String password) throws JMSException {
            return createConnection();
        }

        @Override
        public JMSContext createContext() {
            throw new UnsupportedOperationException("nobody is to be asked");
        }

        @Override
        public JMSContext createContext(String user, String password) {
            return createContext();
        }

        @Override
        public JMSContext createContext(String user, String password, int mode) {
            return createContext();
        }

        @Override
        public JMSContext createContext(int mode) {
            return createContext();
        }
    }
}
