package io.tributary.hub.intake;

import io.tributary.history.intake.MappedEvent;
import jakarta.jms.Message;

/** A message in hand and what it maps to. */
record Received(Message message, MappedEvent event) {}
