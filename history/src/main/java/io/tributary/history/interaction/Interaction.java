package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One contact in the canonical record, or one part of it.
 *
 * <p>A platform often tells of one contact in several events: a call in legs, a message and then
 * its receipts. Each such event is a <em>part</em> of the interaction named by {@code source} and
 * {@code sourceEventId}. Of one part the highest {@code revision} counts; the parts together make
 * the interaction ({@link InteractionParts#merge}), in whatever order they came.
 *
 * @param source the source instance, for example {@code pbx/madrid}
 * @param sourceEventId names the interaction within its source
 * @param part names the part within the interaction; empty for the main part
 * @param revision orders edits of one part; the highest wins
 * @param deleted withdraws the interaction (main part) or the part
 * @param occurredAt when it began, to the millisecond, UTC
 * @param status in the platform-neutral words of {@link InteractionParts}; null if there is none
 * @param thread the platform's own conversation; null if it has none
 * @param messageId an RFC 5322 Message-ID or the like that replies name; null if there is none
 * @param replyTo message ids this answers or follows
 * @param attributes what else is worth keeping: JSON values (String, Number, Boolean, List, Map)
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Interaction(
        String source,
        String sourceEventId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String part,
        long revision,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted,
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

    public Interaction {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sourceEventId, "sourceEventId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(occurredAt, "occurredAt");
        part = part == null ? "" : part;
        occurredAt = Instant.ofEpochMilli(occurredAt.toEpochMilli());
        endedAt = endedAt == null ? null : Instant.ofEpochMilli(endedAt.toEpochMilli());
        participants = participants == null ? List.of() : List.copyOf(participants);
        replyTo = replyTo == null ? List.of() : List.copyOf(replyTo);
        references = references == null ? List.of() : List.copyOf(references);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        attributes =
                attributes == null
                        ? Map.of()
                        : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    @JsonIgnore
    public InteractionId id() {
        return InteractionId.of(source, sourceEventId);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects the fields of an {@link Interaction}; required ones are checked by build. */
    @SuppressWarnings("NullAway") // fields are set before build, which checks them
    public static final class Builder {
        private String source;
        private String sourceEventId;
        private String part = "";
        private long revision;
        private boolean deleted;
        private Kind kind;
        private Channel channel;
        private Direction direction;
        private Instant occurredAt;
        private @Nullable Instant endedAt;
        private @Nullable String status;
        private @Nullable String subject;
        private @Nullable String text;
        private List<Participant> participants = new ArrayList<>();
        private @Nullable String thread;
        private @Nullable String messageId;
        private List<String> replyTo = new ArrayList<>();
        private List<Reference> references = new ArrayList<>();
        private List<Attachment> attachments = new ArrayList<>();
        private @Nullable String link;
        private Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder() {}

        private Builder(Interaction from) {
            source = from.source;
            sourceEventId = from.sourceEventId;
            part = from.part;
            revision = from.revision;
            deleted = from.deleted;
            kind = from.kind;
            channel = from.channel;
            direction = from.direction;
            occurredAt = from.occurredAt;
            endedAt = from.endedAt;
            status = from.status;
            subject = from.subject;
            text = from.text;
            participants = new ArrayList<>(from.participants);
            thread = from.thread;
            messageId = from.messageId;
            replyTo = new ArrayList<>(from.replyTo);
            references = new ArrayList<>(from.references);
            attachments = new ArrayList<>(from.attachments);
            link = from.link;
            attributes = new LinkedHashMap<>(from.attributes);
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        public Builder sourceEventId(String sourceEventId) {
            this.sourceEventId = sourceEventId;
            return this;
        }

        public Builder part(String part) {
            this.part = part;
            return this;
        }

        public Builder revision(long revision) {
            this.revision = revision;
            return this;
        }

        public Builder deleted(boolean deleted) {
            this.deleted = deleted;
            return this;
        }

        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        public Builder direction(Direction direction) {
            this.direction = direction;
            return this;
        }

        public Builder occurredAt(Instant occurredAt) {
            this.occurredAt = occurredAt;
            return this;
        }

        public Builder endedAt(@Nullable Instant endedAt) {
            this.endedAt = endedAt;
            return this;
        }

        public Builder status(@Nullable String status) {
            this.status = status;
            return this;
        }

        public Builder subject(@Nullable String subject) {
            this.subject = subject;
            return this;
        }

        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        public Builder participants(List<Participant> participants) {
            this.participants = new ArrayList<>(participants);
            return this;
        }

        public Builder thread(@Nullable String thread) {
            this.thread = thread;
            return this;
        }

        public Builder messageId(@Nullable String messageId) {
            this.messageId = messageId;
            return this;
        }

        public Builder replyTo(List<String> replyTo) {
            this.replyTo = new ArrayList<>(replyTo);
            return this;
        }

        public Builder references(List<Reference> references) {
            this.references = new ArrayList<>(references);
            return this;
        }

        public Builder attachments(List<Attachment> attachments) {
            this.attachments = new ArrayList<>(attachments);
            return this;
        }

        public Builder link(@Nullable String link) {
            this.link = link;
            return this;
        }

        public Builder attributes(Map<String, Object> attributes) {
            this.attributes = new LinkedHashMap<>(attributes);
            return this;
        }

        /** Adds an attribute unless the value is null. */
        public Builder attribute(String name, @Nullable Object value) {
            if (value != null) {
                attributes.put(name, value);
            }
            return this;
        }

        public Builder participant(Participant participant) {
            participants.add(participant);
            return this;
        }

        public Builder reference(Reference reference) {
            references.add(reference);
            return this;
        }

        public Interaction build() {
            return new Interaction(
                    source,
                    sourceEventId,
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
                    participants,
                    thread,
                    messageId,
                    replyTo,
                    references,
                    attachments,
                    link,
                    attributes);
        }
    }
}
