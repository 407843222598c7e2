package io.tributary.hub.intake;

import io.tributary.history.intake.MappedEvent;
import io.tributary.hub.failures.Cause;
import jakarta.jms.Message;

/** What became of a message when it was mapped. */
sealed interface Outcome {

    /** A message in hand and what it maps to. */
    record Received(Message message, MappedEvent event) implements Outcome {}

    /** A message that cannot be mapped, and why. */
    record Unmappable(Message message, Cause cause) implements Outcome {}
}
