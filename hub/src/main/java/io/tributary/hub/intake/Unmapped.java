package io.tributary.hub.intake;

import io.tributary.history.intake.RawEvent;
import jakarta.jms.Message;

/** A message in hand and the event that it carries. */
record Unmapped(Message message, RawEvent raw) {}
