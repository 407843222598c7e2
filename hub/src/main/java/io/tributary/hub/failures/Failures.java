package io.tributary.hub.failures;

import io.tributary.history.failure.TransientFailure;
import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What could not be mapped or recorded, and its way back. Each change takes the failure from its
 * queue and puts it where it goes in one broker transaction, so that nothing is lost or doubled; of
 * two people who replay one failure at the same time, one gets false.
 *
 * <p>All methods throw {@link TransientFailure} if the broker is away; nothing has changed then.
 */
@Component
public class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int MOST_LISTED = 10_000;
    private static final int REPLAYED_PER_COMMIT = 100;
    private static final long PATIENCE_MILLIS = 500;

    private final ConnectionFactory connections;

    public Failures(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Failures that match, oldest first, at most the limit. */
    public List<Failure> list(FailureFilter filter, int limit) {
        return with(link -> browse(link, Selectors.of(filter), limit));
    }

    /** Causes of the failures that match, the most frequent first; counts at most 10,000. */
    public List<FailureGroup> groups(FailureFilter filter) {
        Map<List<String>, FailureGroup> groups = new LinkedHashMap<>();
        for (Failure each : list(filter, MOST_LISTED)) {
            groups.merge(
                    List.of(each.mapping(), each.cause(), each.field()),
                    new FailureGroup(
                            each.mapping(), each.cause(), each.field(), 1, each.failedAt()),
                    Failures::sum);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
                .toList();
    }

    public Optional<Failure> find(String id) {
        return Selectors.byId(id)
                .flatMap(selector -> with(link -> browse(link, selector, 1)).stream().findFirst());
    }

    /** The bytes that could not be handled. */
    public Optional<byte[]> body(String id) {
        return Selectors.byId(id)
                .flatMap(
                        selector ->
                                with(
                                        link -> {
                                            Message found = first(link, selector);
                                            return found == null
                                                    ? Optional.empty()
                                                    : Optional.of(RawEventMessage.body(found));
                                        }));
    }

    /** Replaces the body; false if there is no such failure. */
    public boolean edit(String id, byte[] body) {
        return move(
                id,
                Addresses.FAILED,
                (session, message) -> FailedMessage.withBody(session, message, body));
    }

    /** Sends the failure through mapping and recording again; false if there is none. */
    public boolean replay(String id) {
        return move(id, Addresses.ACCEPTED, RawEventMessage::copy);
    }

    /** Replays all failures that match now; answers how many. */
    public int replayAll(FailureFilter filter) {
        int most = list(filter, MOST_LISTED).size();
        return with(link -> replay(link, Selectors.of(filter), most));
    }

    /**
     * Throws the failure away for good; false if there is none.
     *
     * @param reason for the log, without personal data
     */
    public boolean discard(String id, String reason) {
        boolean gone =
                Selectors.byId(id)
                        .map(selector -> with(link -> take(link, selector) && commit(link)))
                        .orElse(false);
        if (gone) {
            LOG.info("Failure {} was discarded: {}", id, reason.replaceAll("\\p{Cntrl}", " "));
        }
        return gone;
    }

    /** Throws away for good what was parked before; answers how many failures that were. */
    public long discardOlderThan(Instant time) {
        return with(
                link -> {
                    long gone = 0;
                    String older = "JMSTimestamp < " + time.toEpochMilli();
                    while (take(link, older) && commit(link)) {
                        gone++;
                    }
                    return gone;
                });
    }

    private boolean move(String id, String to, Rewrite rewrite) {
        return Selectors.byId(id)
                .map(selector -> with(link -> move(link, selector, 1, to, rewrite) == 1))
                .orElse(false);
    }

    private static int replay(BrokerLink link, @Nullable String selector, int most)
            throws JMSException {
        int moved = 0;
        int now;
        do {
            int next = Math.min(REPLAYED_PER_COMMIT, most - moved);
            now = move(link, selector, next, Addresses.ACCEPTED, RawEventMessage::copy);
            moved += now;
        } while (now > 0 && moved < most);
        return moved;
    }

    private static int move(
            BrokerLink link, @Nullable String selector, int most, String to, Rewrite rewrite)
            throws JMSException {
        int moved = 0;
        try (MessageConsumer consumer = link.consumer(Addresses.FAILED, selector)) {
            Message message = most > 0 ? consumer.receive(PATIENCE_MILLIS) : null;
            while (message != null) {
                Session session = link.session();
                link.producer().send(link.queue(to), rewrite.apply(session, message));
                moved++;
                message = moved < most ? consumer.receiveNoWait() : null;
            }
        }
        link.session().commit();
        return moved;
    }

    private static boolean take(BrokerLink link, String selector) throws JMSException {
        try (MessageConsumer consumer = link.consumer(Addresses.FAILED, selector)) {
            return consumer.receive(PATIENCE_MILLIS) != null;
        }
    }

    private static boolean commit(BrokerLink link) throws JMSException {
        link.session().commit();
        return true;
    }

    private static List<Failure> browse(BrokerLink link, @Nullable String selector, int limit)
            throws JMSException {
        List<Failure> failures = new ArrayList<>();
        try (QueueBrowser browser =
                link.session().createBrowser(link.queue(Addresses.FAILED), selector)) {
            Enumeration<?> messages = browser.getEnumeration();
            while (failures.size() < limit && messages.hasMoreElements()) {
                failures.add(FailedMessage.read((Message) messages.nextElement()));
            }
        }
        return Collections.unmodifiableList(failures);
    }

    private static @Nullable Message first(BrokerLink link, String selector) throws JMSException {
        QueueBrowser browser = link.session().createBrowser(link.queue(Addresses.FAILED), selector);
        Enumeration<?> messages = browser.getEnumeration();
        return messages.hasMoreElements() ? (Message) messages.nextElement() : null;
    }

    private static FailureGroup sum(FailureGroup one, FailureGroup other) {
        return new FailureGroup(
                one.mapping(),
                one.cause(),
                one.field(),
                one.count() + other.count(),
                one.lastFailedAt().isAfter(other.lastFailedAt())
                        ? one.lastFailedAt()
                        : other.lastFailedAt());
    }

    private <T> T with(Work<T> work) {
        try (BrokerLink link = BrokerLink.transacted(connections)) {
            return work.on(link);
        } catch (JMSException e) {
            throw new TransientFailure("the broker does not answer; try again", e);
        }
    }

    private interface Work<T> {
        T on(BrokerLink link) throws JMSException;
    }

    private interface Rewrite {
        Message apply(Session session, Message message) throws JMSException;
    }
}
