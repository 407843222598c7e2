package io.tributary.hub.standin;

/** What can go wrong with one call of Salesforce. */
public enum SalesforceFault {
    /** 503; nothing is executed. */
    UNAVAILABLE,
    /** 403 {@code REQUEST_LIMIT_EXCEEDED}; nothing is executed. */
    REQUEST_LIMIT,
    /** All tokens end; 401. */
    SESSION_EXPIRED,
    /** One record of the call is locked by somebody else; the others are written. */
    ROW_LOCKED,
    /** The connection is cut before anything is executed. */
    CUT_BEFORE,
    /** All is executed, but the connection is cut before the answer. */
    CUT_AFTER,
    /** All is executed, but the answer takes longer than callers wait. */
    LATE_ANSWER
}
