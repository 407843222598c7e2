package io.tributary.history.failure;

import org.jspecify.annotations.Nullable;

/** The payload cannot be understood. Names the field, never its value. */
public final class PayloadRejected extends TributaryException {

    private final String field;

    /**
     * @param field path of the field, in the payload's own words, for example {@code
     *     entry[0].changes[0].value.messages[1].timestamp}; empty if the payload as a whole
     * @param reason what is wrong and what would be right
     */
    public PayloadRejected(String field, String reason) {
        this(field, reason, null);
    }

    public PayloadRejected(String field, String reason, @Nullable Throwable cause) {
        super(field.isEmpty() ? reason : field + ": " + reason, cause);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
