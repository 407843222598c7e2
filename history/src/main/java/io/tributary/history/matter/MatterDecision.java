package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person decided of two interactions, and did not revoke.
 *
 * @param always they are one matter; else they never are
 */
public record MatterDecision(
        UUID id, boolean always, InteractionId left, InteractionId right, Instant at) {}
