package io.tributary.mappings.telegram;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds what an update tells.
 *
 * @param receivedAt stands in for the time of updates that carry none
 * @param region that national numbers are read in; null if the route tells none
 * @param own user ids of the company's people and bots
 * @param updateId null if it is known of a message alone
 * @param field of the update, for example {@code edited_message}
 * @param path of the field within the body
 */
record TelegramContext(
        String source,
        Instant receivedAt,
        @Nullable String region,
        Set<String> own,
        @Nullable String updateId,
        String field,
        String path) {

    static TelegramContext of(RawEvent event) {
        Set<String> own =
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new TelegramContext(
                event.source(),
                event.receivedAt(),
                Payloads.text(event.setting("region", "")),
                own,
                null,
                "message",
                "");
    }

    TelegramContext at(@Nullable String otherUpdate, String otherField, String otherPath) {
        return new TelegramContext(
                source, receivedAt, region, own, otherUpdate, otherField, otherPath);
    }

    boolean edited() {
        return field.startsWith("edited_");
    }

    /** Posts of a channel are its owner's. */
    boolean post() {
        return field.endsWith("channel_post");
    }

    /**
     * The value of a field.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String name) {
        return Payloads.required(value, JsonPayload.join(path, name));
    }
}
