package io.tributary.history.identity;

/** What identifiers of a type may do. */
public enum IdentifierRole {
    /** Proves identity. */
    MERGE,
    /** Is shown as related, and suggests. */
    LINK,
    /** Finds a customer, if all evidence names the same one; never makes or merges one. */
    LOOKUP
}
