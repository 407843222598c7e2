package io.tributary.mappings.x;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a post or a message.
 *
 * @param receivedAt stands in for the time of what carries none
 * @param own ids of the company's accounts
 * @param account of the company that the webhook is for; null outside of webhooks
 * @param blocked whether the company has blocked who wrote it, as far as the webhook tells
 * @param path of the post or message within the body
 */
record XContext(
        String source,
        Instant receivedAt,
        Set<String> own,
        @Nullable String account,
        boolean blocked,
        String path) {

    static XContext of(RawEvent event) {
        Set<String> own = new LinkedHashSet<>();
        Stream.of(event.setting("own", "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(own::add);
        return new XContext(event.source(), event.receivedAt(), own, null, false, "");
    }

    /** What a webhook is for is the company's own. */
    XContext of(@Nullable String forUser, boolean hasBlocked) {
        Set<String> all = new LinkedHashSet<>(own);
        if (forUser != null) {
            all.add(forUser);
        }
        return new XContext(source, receivedAt, all, forUser, hasBlocked, path);
    }

    XContext at(String other) {
        return new XContext(
                source, receivedAt, own, account, blocked, JsonPayload.join(path, other));
    }

    boolean owns(@Nullable XUser user) {
        return user != null && user.number() != null && own.contains(user.number());
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
