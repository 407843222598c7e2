package io.tributary.history.identity;

import io.tributary.history.interaction.Proof;
import java.time.Instant;

/**
 * A node of the identity graph.
 *
 * @param proof the best seen
 * @param firstSeenAt when the first interaction that names it occurred
 */
public record IdentifierNode(IdentifierKey key, Proof proof, Instant firstSeenAt) {}
