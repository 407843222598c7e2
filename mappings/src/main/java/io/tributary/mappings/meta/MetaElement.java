package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a webhook of Meta tells.
 *
 * @param list of the entry: {@code changes}, {@code messaging} or {@code standby}
 * @param field what the app has subscribed to; empty outside of {@code changes}
 * @param account the business account, the page or the Instagram account
 * @param value null if a change has none
 * @param path of the value within the body
 * @param entry which it is of
 * @param entryPath of that entry
 */
public record MetaElement(
        String list,
        String field,
        @Nullable String account,
        @Nullable JsonNode value,
        String path,
        JsonNode entry,
        String entryPath) {

    /** The time of an entry. */
    record Sent(@JsonDeserialize(using = MetaTime.class) @Nullable Instant time) {}

    /**
     * The value as the record.
     *
     * @throws io.tributary.history.failure.PayloadRejected naming the field that cannot be read
     */
    public <T> T read(Class<T> type) {
        return JsonPayload.read(Payloads.required(value, path), type, path);
    }

    /**
     * When Meta sent the entry.
     *
     * @throws io.tributary.history.failure.PayloadRejected if that is not told
     */
    public Instant sentAt() {
        Sent sent = JsonPayload.read(entry, Sent.class, entryPath);
        return Payloads.required(sent.time(), JsonPayload.join(entryPath, "time"));
    }

    /** Whether it tells of a conversation, wherever it stands: tests of Meta put it in a change. */
    public boolean isMessaging() {
        return !list.equals("changes") || (value != null && value.path("sender").isObject());
    }
}
