package io.tributary.mappings.call;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one event or record tells of a call: a moment of it, a leg, or how it went. The parts of one
 * call make one interaction, in whatever order they come.
 *
 * @param call names the interaction within its source
 * @param part names the part within the call; empty for the main part
 * @param thread what the call belongs to beside itself; the call itself if nothing is set
 */
public record CallPart(
        String call,
        String part,
        long revision,
        Kind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        @Nullable Instant endedAt,
        @Nullable String status,
        @Nullable String subject,
        @Nullable String text,
        List<Participant> participants,
        String thread,
        List<Reference> references,
        List<Attachment> attachments,
        Map<String, Object> attributes) {

    public static Builder of(String call, String part, CallParties parties, Instant occurredAt) {
        return new Builder(call, part, parties, occurredAt);
    }

    /** Gathers what is told; what is not set is not there. */
    public static final class Builder {

        private final String call;
        private final String part;
        private final CallParties parties;
        private final Instant occurredAt;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private long revision;
        private Kind kind = Kind.CALL;
        private Channel channel = Channel.PHONE;
        private @Nullable Instant endedAt;
        private @Nullable String status;
        private @Nullable String subject;
        private @Nullable String text;
        private String thread;
        private List<Reference> references = List.of();
        private List<Attachment> attachments = List.of();

        private Builder(String call, String part, CallParties parties, Instant occurredAt) {
            this.call = call;
            this.part = part;
            this.parties = parties;
            this.occurredAt = occurredAt;
            this.thread = call;
        }

        /** The later of two states of the same part has the higher one. */
        public Builder revision(long number) {
            revision = Math.max(0, number);
            return this;
        }

        /** What it is, if no call. */
        public Builder kind(Kind what, Channel where) {
            kind = what;
            channel = where;
            return this;
        }

        /** Null while it goes on. */
        public Builder endedAt(@Nullable Instant time) {
            endedAt = time == null || time.isBefore(occurredAt) ? null : time;
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

        public Builder thread(@Nullable String name) {
            thread = name == null ? call : name;
            return this;
        }

        public Builder references(List<Reference> about) {
            references = about;
            return this;
        }

        public Builder attachments(List<Attachment> files) {
            attachments = files;
            return this;
        }

        /** Keeps the value unless it is null or there is nothing in it. */
        public Builder attribute(String name, @Nullable Object value) {
            if (value != null && !isEmpty(value)) {
                attributes.put(name, value);
            }
            return this;
        }

        private static boolean isEmpty(Object value) {
            return value.equals("")
                    || (value instanceof Map<?, ?> map && map.isEmpty())
                    || (value instanceof List<?> list && list.isEmpty());
        }

        public CallPart build() {
            return new CallPart(
                    call,
                    part,
                    revision,
                    kind,
                    channel,
                    parties.direction(),
                    occurredAt,
                    endedAt,
                    status,
                    subject,
                    text,
                    parties.participants(),
                    thread,
                    List.copyOf(references),
                    List.copyOf(attachments),
                    attributes);
        }
    }
}
