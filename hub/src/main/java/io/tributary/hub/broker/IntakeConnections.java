package io.tributary.hub.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * Connections for those who bring what was accepted into the history, and take all they can get:
 * messages are sent to them ahead of their asking, since to ask for each costs more than the
 * message. After a crash, what was sent ahead counts as having been in hand.
 */
public record IntakeConnections(ConnectionFactory factory) {

    private static final int BYTES_AHEAD = 128 << 10;
    private static final int SMALLEST_MESSAGE = 512;

    /**
     * @param connections set up as all of the hub's are; changed to send ahead
     */
    public static IntakeConnections of(ActiveMQConnectionFactory connections) {
        connections.setConsumerWindowSize(BYTES_AHEAD);
        return new IntakeConnections(connections);
    }

    /** How many messages may have been sent ahead to one reader, none of which it asked for yet. */
    public static int mostAhead() {
        return BYTES_AHEAD / SMALLEST_MESSAGE;
    }
}
