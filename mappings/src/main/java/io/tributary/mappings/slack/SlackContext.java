package io.tributary.mappings.slack;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds what Slack tells.
 *
 * @param receivedAt stands in for the time of commands and forms, which carry none
 * @param region that national numbers in profiles are read in; null if the route tells none
 * @param workspace where user ids are unique: the organisation or, if there is none, the workspace
 * @param own ids of the company's workspaces and people
 * @param path of the part within the body
 */
record SlackContext(
        String source,
        Instant receivedAt,
        @Nullable String region,
        String workspace,
        Set<String> own,
        String path) {

    static SlackContext of(RawEvent event) {
        Set<String> own =
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new SlackContext(
                event.source(),
                event.receivedAt(),
                Payloads.text(event.setting("region", "")),
                event.source(),
                own,
                "");
    }

    /** In the organisation or the workspace; without either, in what the source is connected to. */
    SlackContext in(@Nullable String organisation, @Nullable String team) {
        String known = Payloads.firstText(organisation, team);
        return known == null
                ? this
                : new SlackContext(source, receivedAt, region, known, own, path);
    }

    SlackContext at(String otherPath) {
        return new SlackContext(source, receivedAt, region, workspace, own, otherPath);
    }

    boolean isOwn(@Nullable String userOrTeam) {
        return userOrTeam != null && own.contains(userOrTeam);
    }

    /** Two workspaces may each have a message of that name: the source is of one. */
    String global(String message) {
        return source + ":" + message;
    }

    /**
     * The value of a field.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** The time that Slack names messages by: seconds since 1970, and microseconds. */
    Instant time(@Nullable String written, String field) {
        long micros = micros(written, field);
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    /** As {@link #time}, in microseconds since 1970. */
    long micros(@Nullable String written, String field) {
        String stamp = required(written, field).strip();
        if (!stamp.matches("\\d{1,11}(\\.\\d{1,6})?")) {
            throw new PayloadRejected(
                    JsonPayload.join(path, field), "must be seconds since 1970, such as 1.000001");
        }
        return new BigDecimal(stamp).movePointRight(6).longValueExact();
    }
}
