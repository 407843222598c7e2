package io.tributary.hub.intake;

import io.tributary.hub.broker.Addresses;
import io.tributary.hub.broker.BrokerLink;
import io.tributary.hub.broker.RawEventMessage;
import io.tributary.hub.failures.Cause;
import io.tributary.hub.failures.Parking;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What becomes of a message that was in hand when the hub died, before anything of it is read:
 * first it is handled among other such ones, then alone, and in the end not at all.
 */
interface Suspicion {

    /** Deliveries after which a message is not handled among others any more. */
    int AMONG_OTHERS = 1;

    /** Whether the message was put elsewhere, in the transaction that it came with. */
    boolean putAside(Message message) throws JMSException;

    /** Whether no other message may be in hand beside it. */
    default boolean wantsAlone(Message message) throws JMSException {
        return false;
    }

    /** For the accepted events: what has been interrupted goes where one is in hand alone. */
    static Suspicion apart(BrokerLink link) {
        return message -> deliveries(message) > AMONG_OTHERS && putApart(message, link);
    }

    private static boolean putApart(Message message, BrokerLink link) throws JMSException {
        link.producer()
                .send(
                        link.queue(Addresses.SUSPECTS),
                        RawEventMessage.copy(link.session(), message));
        return true;
    }

    /**
     * For the accepted events after the hub died together with its broker, which forgets how often
     * it delivered what had to wait on disk: whatever may have been in hand goes apart.
     *
     * @param inHand how many a worker has in hand at most
     */
    static Suspicion apartAfterCrash(BrokerLink link, int inHand) {
        Suspicion later = apart(link);
        AtomicInteger left = new AtomicInteger(inHand);
        return message ->
                left.getAndDecrement() > 0 ? putApart(message, link) : later.putAside(message);
    }

    /**
     * For the suspects: they are handled together, what was interrupted so is handled alone, and
     * what has been interrupted too often is parked. A crash leaves thousands who have done
     * nothing, and whom it would take minutes to handle one by one.
     *
     * @param maxDeliveries those among others included
     */
    static Suspicion park(Parking parking, int maxDeliveries) {
        return new Suspicion() {
            @Override
            public boolean putAside(Message message) throws JMSException {
                if (AMONG_OTHERS + deliveries(message) <= maxDeliveries) {
                    return false;
                }
                parking.park(message, Cause.interrupted(maxDeliveries));
                return true;
            }

            @Override
            public boolean wantsAlone(Message message) throws JMSException {
                return deliveries(message) > 1;
            }
        };
    }

    private static int deliveries(Message message) throws JMSException {
        return message.getIntProperty("JMSXDeliveryCount");
    }
}
