package io.tributary.hub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/**
 * Counts what waits, on disk or in hand, without looking at it: one short call, which needs no
 * right to manage the broker. For one thread.
 */
public final class QueueDepths implements AutoCloseable {

    private final BrokerLink link;

    public QueueDepths(ConnectionFactory connections) {
        this.link = BrokerLink.transacted(connections);
    }

    /**
     * Messages of a queue; 0 if there is none of this name. What the broker keeps on disk only is
     * counted a moment after it was committed.
     *
     * @throws JMSException if the broker is away; the next call connects anew
     */
    public long of(String queue) throws JMSException {
        return ask(core -> core.queueQuery(name(queue)).getMessageCount());
    }

    /** The queues of those who subscribed to a multicast address. */
    public List<String> subscribers(String address) throws JMSException {
        return ask(
                core ->
                        core.addressQuery(name(address)).getQueueNames().stream()
                                .map(SimpleString::toString)
                                .toList());
    }

    private <T> T ask(Question<T> question) throws JMSException {
        try {
            return question.put(((ActiveMQSession) link.session()).getCoreSession());
        } catch (ActiveMQException e) {
            link.reset();
            JMSException away = new JMSException("the broker does not tell what waits");
            away.initCause(e);
            throw away;
        } catch (JMSException | RuntimeException e) {
            link.reset();
            throw e;
        }
    }

    private static SimpleString name(String queue) {
        return SimpleString.of(queue.replaceFirst("\\?.*", ""));
    }

    @Override
    public void close() {
        link.close();
    }

    private interface Question<T> {

        T put(ClientSession core) throws ActiveMQException;
    }
}
