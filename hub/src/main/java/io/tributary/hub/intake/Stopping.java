package io.tributary.hub.intake;

import jakarta.jms.Message;
import java.util.List;

/** Thrown to leave a batch unacknowledged because the hub is stopping. */
final class Stopping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Message> inHand;

    Stopping() {
        this(List.of());
    }

    /**
     * @param inHand what the transaction brought and nobody has recorded or parked
     */
    Stopping(List<Message> inHand) {
        super("the hub is stopping", null, false, false);
        this.inHand = List.copyOf(inHand);
    }

    List<Message> inHand() {
        return inHand;
    }
}
