package io.tributary.mappings.slack;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user did other than write: pressed a button, filled a form, reacted, came or went.
 *
 * @param id within the source
 * @param revision orders what the user changes his mind about
 * @param deleted if it is taken back
 * @param user null if Slack does not tell who
 * @param team the user's workspace; null if Slack does not tell
 * @param told what else is known of the user
 * @param message that it is about; null if it is about none
 */
record SlackAction(
        String id,
        long revision,
        boolean deleted,
        Kind kind,
        Instant occurredAt,
        @Nullable String user,
        @Nullable String team,
        @Nullable String name,
        List<Identifier> told,
        @Nullable String text,
        @Nullable String thread,
        @Nullable String message,
        Map<String, Object> attributes) {

    static Builder of(String id, Kind kind, Instant occurredAt) {
        return new Builder(id, kind, occurredAt);
    }

    /** Gathers what is told; what is not set is not there. */
    static final class Builder {

        private final String id;
        private final Kind kind;
        private final Instant occurredAt;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private long revision;
        private boolean deleted;
        private @Nullable String user;
        private @Nullable String team;
        private @Nullable String name;
        private List<Identifier> told = List.of();
        private @Nullable String text;
        private @Nullable String thread;
        private @Nullable String message;

        private Builder(String id, Kind kind, Instant occurredAt) {
            this.id = id;
            this.kind = kind;
            this.occurredAt = occurredAt;
            attributes.put("platform", "slack");
        }

        Builder revision(long number, boolean takenBack) {
            revision = number;
            deleted = takenBack;
            return this;
        }

        Builder by(@Nullable String userId, @Nullable String teamId, @Nullable String userName) {
            user = Payloads.text(userId);
            team = Payloads.text(teamId);
            name = userName;
            return this;
        }

        Builder told(List<Identifier> identifiers) {
            told = identifiers;
            return this;
        }

        Builder text(@Nullable String words) {
            text = Payloads.text(words);
            return this;
        }

        Builder in(@Nullable String channel) {
            attribute("channel", channel);
            thread = channel != null && channel.startsWith("D") ? channel : null;
            return this;
        }

        /** About a message of the channel, in its thread. */
        Builder about(String channel, String stamp, @Nullable String root) {
            message = SlackNames.message(channel, stamp);
            thread = SlackNames.thread(channel, null, root, stamp);
            return this;
        }

        Builder attribute(String key, @Nullable String value) {
            String known = Payloads.text(value);
            if (known != null) {
                attributes.put(key, known);
            }
            return this;
        }

        SlackAction build() {
            return new SlackAction(
                    id,
                    revision,
                    deleted,
                    kind,
                    occurredAt,
                    user,
                    team,
                    name,
                    told,
                    text,
                    thread,
                    message,
                    attributes);
        }
    }

    boolean isOf(SlackContext context) {
        return context.isOwn(user) || context.isOwn(team);
    }

    Direction direction(SlackContext context) {
        return isOf(context) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    List<Participant> participants(SlackContext context) {
        ParticipantRole role = isOf(context) ? ParticipantRole.AGENT : ParticipantRole.CUSTOMER;
        return List.of(SlackParties.user(role, user, name, told, context));
    }

    List<String> replyTo(SlackContext context) {
        return message == null ? List.of() : List.of(context.global(message));
    }
}
