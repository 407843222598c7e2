package io.tributary.routes.delivery.message;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.mappings.delivered.Change;
import io.tributary.routes.delivery.TargetAnswers;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQNonExistentQueueException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.util.ObjectHelper;

/** The steps of the Kamelets for queues, over JMS and AMQP. */
public final class QueueDelivery {

    /** Apache Artemis drops a message whose id it had already. */
    static final String ARTEMIS_DUPLICATE = "_AMQ_DUPL_ID";

    private final ChangeMessages messages;

    /**
     * @param maxBytes of a message; a larger one is parked
     */
    public QueueDelivery(int maxBytes) {
        messages = new ChangeMessages(maxBytes);
    }

    /** What is to be sent, in order. */
    public List<?> messages(@Body CustomerDelivery delivery) {
        return messages.of(delivery);
    }

    /** Makes the message at hand one of JMS. */
    public void address(Exchange exchange) throws InvalidPayloadException {
        Message message = exchange.getMessage();
        ChangeMessage of = message.getMandatoryBody(ChangeMessage.class);
        Change change = of.change();
        message.removeHeaders("*");
        message.setHeader("JMSType", change.type());
        message.setHeader("JMSXGroupID", change.customer());
        message.setHeader("changeId", change.id());
        message.setHeader("customerId", change.customer());
        message.setHeader(ARTEMIS_DUPLICATE, change.id());
        message.setBody(of.body());
    }

    /**
     * Says what it means that a message could not be sent.
     *
     * @throws TransientFailure always
     */
    public void refused(@ExchangeException Exception failure) {
        if (is(failure, JMSSecurityException.class)
                || is(failure, ActiveMQSecurityException.class)) {
            throw TargetAnswers.misconfigured(
                    "the broker refuses the login; check user, password and rights");
        }
        if (is(failure, InvalidDestinationException.class)
                || is(failure, ActiveMQNonExistentQueueException.class)) {
            throw TargetAnswers.misconfigured("the broker does not know the queue");
        }
        JMSException known = ObjectHelper.getException(JMSException.class, failure);
        throw new TransientFailure(
                "the broker does not take the message: "
                        + (known == null ? failure : known).getClass().getSimpleName(),
                null);
    }

    private static boolean is(Exception failure, Class<? extends Throwable> type) {
        return ObjectHelper.getException(type, failure) != null;
    }

    public List<DeliveryResult> results(CustomerDelivery delivery) {
        return messages.results(delivery);
    }
}
