package io.tributary.routes.delivery.message;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.routes.delivery.TargetAnswers;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.util.ObjectHelper;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The steps of the Kamelet for topics of Kafka. */
public final class TopicDelivery {

    private static final String BY_INTERACTION = "interaction";

    private final ChangeMessages messages;
    private final boolean byInteraction;

    /**
     * @param maxBytes of a record; a larger one is parked
     * @param key {@code customer} or {@code interaction}: all of one is in one partition, in order
     */
    public TopicDelivery(int maxBytes, String key) {
        messages = new ChangeMessages(maxBytes);
        byInteraction = key.equals(BY_INTERACTION);
    }

    /** What is to be sent, in order. */
    public List<Message> records(@Body CustomerDelivery delivery, CamelContext context) {
        return messages.of(delivery).stream().map(each -> message(each, context)).toList();
    }

    private Message message(ChangeMessage of, CamelContext context) {
        Message message = new DefaultMessage(context);
        message.setHeader(
                KafkaConstants.KEY,
                byInteraction ? of.change().interaction().toString() : of.change().customer());
        message.setHeader("id", of.change().id());
        message.setHeader("type", of.change().type());
        message.setBody(of.body());
        return message;
    }

    /**
     * Says what it means that the records could not be sent.
     *
     * @throws TransientFailure always
     */
    public void refused(@ExchangeException Exception failure) {
        if (is(failure, AuthenticationException.class)
                || is(failure, AuthorizationException.class)) {
            throw TargetAnswers.misconfigured(
                    "Kafka refuses the login; check login, mechanism and rights");
        }
        if (is(failure, UnknownTopicOrPartitionException.class)
                || is(failure, InvalidTopicException.class)) {
            throw TargetAnswers.misconfigured("Kafka does not know the topic");
        }
        if (is(failure, RecordTooLargeException.class)) {
            throw TargetAnswers.misconfigured(
                    "Kafka takes no records as large as max-bytes allows; lower it");
        }
        KafkaException known = ObjectHelper.getException(KafkaException.class, failure);
        if (is(failure, ConfigException.class) || is(failure, IllegalArgumentException.class)) {
            throw TargetAnswers.misconfigured(
                    "a client of Kafka cannot be made; check brokers, security, mechanism and"
                            + " login");
        }
        throw new TransientFailure(
                "Kafka does not take the records: "
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
