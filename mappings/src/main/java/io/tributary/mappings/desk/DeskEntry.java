package io.tributary.mappings.desk;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a help desk tells of: a message, a note, a ticket, a contact.
 *
 * @param id names it within its source
 * @param part of it; empty for the main part
 * @param revision the later state of it has the higher one
 * @param deleted whether it was withdrawn
 */
public record DeskEntry(
        String id,
        String part,
        long revision,
        boolean deleted,
        Kind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        @Nullable Instant endedAt,
        @Nullable String status,
        @Nullable String subject,
        @Nullable String text,
        List<Participant> participants,
        @Nullable String thread,
        @Nullable String messageId,
        List<String> replyTo,
        List<Reference> references,
        List<Attachment> attachments,
        @Nullable String link,
        Map<String, Object> attributes) {

    /** What is withdrawn or emptied never comes back: it beats whatever comes late. */
    public static final long FINAL_REVISION = 9_007_199_254_740_991L;

    public static Builder of(String id, Kind kind, Instant occurredAt) {
        return new Builder(id, kind, occurredAt);
    }

    /** Gathers what is told; what is not set is not there. */
    public static final class Builder {

        private final String id;
        private final Kind kind;
        private final Instant occurredAt;
        private final List<Participant> participants = new ArrayList<>();
        private final List<String> replyTo = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private String part = "";
        private long revision;
        private boolean deleted;
        private Channel channel = Channel.CHAT;
        private Direction direction = Direction.INTERNAL;
        private @Nullable Instant endedAt;
        private @Nullable String status;
        private @Nullable String subject;
        private @Nullable String text;
        private @Nullable String thread;
        private @Nullable String messageId;
        private List<Attachment> attachments = List.of();
        private @Nullable String link;

        private Builder(String id, Kind kind, Instant occurredAt) {
            this.id = id;
            this.kind = kind;
            this.occurredAt = occurredAt;
        }

        public Builder part(String name) {
            part = name;
            return this;
        }

        public Builder revision(long number) {
            revision = Math.max(0, Math.min(number, FINAL_REVISION));
            return this;
        }

        /** The later the change, the higher the revision; null changes nothing. */
        public Builder changedAt(@Nullable Instant time) {
            return time == null ? this : revision(time.toEpochMilli());
        }

        /** Withdraws it for good. */
        public Builder deleted() {
            deleted = true;
            revision = FINAL_REVISION;
            return this;
        }

        /** Withdraws it until a later state of it comes. */
        public Builder withdrawn(boolean gone) {
            deleted = gone;
            return this;
        }

        public Builder channel(Channel where) {
            channel = where;
            return this;
        }

        public Builder direction(Direction whereTo) {
            direction = whereTo;
            return this;
        }

        public Builder endedAt(@Nullable Instant time) {
            endedAt = time;
            return this;
        }

        public Builder status(@Nullable String word) {
            status = word;
            return this;
        }

        public Builder subject(@Nullable String line) {
            subject = line;
            return this;
        }

        public Builder text(@Nullable String words) {
            text = words;
            return this;
        }

        public Builder participant(Participant party) {
            if (!participants.contains(party)) {
                participants.add(party);
            }
            return this;
        }

        public Builder participants(List<Participant> parties) {
            parties.forEach(this::participant);
            return this;
        }

        public Builder thread(@Nullable String name) {
            thread = name;
            return this;
        }

        public Builder messageId(@Nullable String name) {
            messageId = name;
            return this;
        }

        public Builder replyTo(@Nullable String message) {
            if (message != null) {
                replyTo.add(message);
            }
            return this;
        }

        public Builder reference(Reference about) {
            references.add(about);
            return this;
        }

        public Builder attachments(List<Attachment> files) {
            attachments = files;
            return this;
        }

        public Builder link(@Nullable String address) {
            link = address;
            return this;
        }

        /** Keeps the value unless it is null or an empty list. */
        public Builder attribute(String name, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                attributes.put(name, value);
            }
            return this;
        }

        public DeskEntry build() {
            return new DeskEntry(
                    id,
                    part,
                    revision,
                    deleted,
                    kind,
                    channel,
                    direction,
                    occurredAt,
                    endedAt,
                    status,
                    subject,
                    text,
                    List.copyOf(participants),
                    thread,
                    messageId,
                    List.copyOf(replyTo),
                    List.copyOf(references),
                    List.copyOf(attachments),
                    link,
                    attributes);
        }
    }
}
