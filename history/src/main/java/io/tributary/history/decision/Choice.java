package io.tributary.history.decision;

import io.tributary.history.interaction.Identifier;

/**
 * What somebody wants to decide.
 *
 * @param left an identifier, or an interaction: see {@link Decision}
 * @param right likewise, of the same sort
 * @param reason for whoever reads it later
 */
public record Choice(DecisionKind kind, Identifier left, Identifier right, String reason) {}
