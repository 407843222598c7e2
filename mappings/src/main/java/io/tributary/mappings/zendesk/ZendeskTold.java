package io.tributary.mappings.zendesk;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an object.
 *
 * @param type of the event, without what all have before it; empty if there is no event
 * @param at when it happened; null if no event tells
 * @param agents ids of the company's people, for objects that do not tell who is one
 * @param path of the object within the body
 */
record ZendeskTold(
        DeskContext desk, String type, @Nullable Instant at, Set<String> agents, String path) {

    static ZendeskTold of(RawEvent event, DeskContext desk) {
        Set<String> agents =
                Stream.of(event.setting("agents", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new ZendeskTold(desk, "", null, agents, "");
    }

    ZendeskTold at(String where) {
        return new ZendeskTold(desk, type, at, agents, where);
    }

    ZendeskTold event(String name, @Nullable Instant when) {
        return new ZendeskTold(desk, name, when, agents, path);
    }

    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** The first time that is there, at last when the event happened. */
    Instant time(String field, @Nullable Instant... times) {
        for (Instant time : times) {
            if (time != null) {
                return time;
            }
        }
        return required(at, field);
    }

    @Nullable String topic() {
        return type.isEmpty() ? null : type;
    }
}
