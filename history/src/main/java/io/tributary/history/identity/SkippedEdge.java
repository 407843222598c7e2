package io.tributary.history.identity;

/**
 * An edge that was not taken; a suggestion.
 *
 * @param reason for a person
 */
public record SkippedEdge(IdentityEdge edge, String reason) {}
