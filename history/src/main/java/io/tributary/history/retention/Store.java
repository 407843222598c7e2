package io.tributary.history.retention;

/** What grows with every event, and may be kept for a limited time without the history losing. */
public enum Store {
    /**
     * The bytes as they came. The history and its rebuild do not need them; a new mapping would.
     */
    RAW_ARCHIVE,

    /** What targets have. Without it, what moves to another customer later is not moved there. */
    DELIVERED,

    /** What subscribers are told. Whatever a reader has not read yet is kept. */
    EVENT_LOG
}
