package io.tributary.faults.world;

import java.util.Locale;

/** A point of the hub's work between two steps that should not be torn apart. */
public enum CrashPoint {
    BEFORE_ACCEPTED("intake.Committer", "commit", "AT ENTRY", false),
    ACCEPTED_NOT_ANSWERED("intake.WaitingRequest", "durable", "AT ENTRY", false),
    MAPPED("intake.BatchHandler", "record(java.util.List,java.util.Set)", "AT ENTRY", false),
    PARKED_NOT_ACKNOWLEDGED("failures.Parking", "park", "AT EXIT", false),
    BEFORE_HISTORY_COMMIT(
            "org.springframework.jdbc.datasource.DataSourceTransactionManager",
            "doCommit",
            "AT ENTRY",
            true),
    AFTER_HISTORY_COMMIT(
            "org.springframework.jdbc.datasource.DataSourceTransactionManager",
            "doCommit",
            "AT EXIT",
            true),
    RECORDED_NOT_ACKNOWLEDGED("intake.BatchHandler", "handle", "AT EXIT", false),
    LEASED_NOT_ORDERED("delivery.WorkOrders", "send", "AT ENTRY", false),
    DELIVERED_NOT_MARKED(
            "io.tributary.history.jdbc.StoredOutbox",
            "complete(java.util.UUID,java.util.Collection)",
            "AT ENTRY",
            false),
    MARKED_NOT_ACKNOWLEDGED(
            "io.tributary.history.jdbc.StoredOutbox",
            "complete(java.util.UUID,java.util.Collection)",
            "AT EXIT",
            false);

    private final String type;
    private final String method;
    private final String at;
    private final boolean recording;

    /**
     * @param type of the package {@code io.tributary.hub} if it starts with a part of it
     * @param recording whether only a thread that records is meant
     */
    CrashPoint(String type, String method, String at, boolean recording) {
        this.type = type;
        this.method = method;
        this.at = at;
        this.recording = recording;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return type.contains("io.") || type.startsWith("org.") ? type : "io.tributary.hub." + type;
    }

    String method() {
        return method;
    }

    String at() {
        return at;
    }

    boolean recording() {
        return recording;
    }
}
