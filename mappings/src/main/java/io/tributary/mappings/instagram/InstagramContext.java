package io.tributary.mappings.instagram;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a comment.
 *
 * @param receivedAt orders the states of an object of the Graph API
 * @param account of the company; null if neither the webhook nor the route tells
 * @param own user names of the company's accounts
 * @param field of the webhook; empty for an object of the Graph API
 * @param sentAt stands in for the time of comments that carry none; null if there is none
 * @param path of the comment within the body
 */
record InstagramContext(
        String source,
        Instant receivedAt,
        @Nullable String account,
        Set<String> own,
        String field,
        @Nullable Instant sentAt,
        String path) {

    static InstagramContext of(RawEvent event) {
        Set<String> own =
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new InstagramContext(
                event.source(),
                event.receivedAt(),
                Payloads.text(event.setting("account", "")),
                own,
                "",
                null,
                "");
    }

    InstagramContext at(MetaElement element) {
        return new InstagramContext(
                source,
                receivedAt,
                Payloads.firstText(element.account(), account),
                own,
                element.field(),
                element.sentAt(),
                element.path());
    }

    boolean isObject() {
        return field.isEmpty();
    }

    boolean isMention() {
        return field.equals("mentions");
    }

    /**
     * The value of a field of the comment.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String name) {
        return Payloads.required(value, JsonPayload.join(path, name));
    }
}
