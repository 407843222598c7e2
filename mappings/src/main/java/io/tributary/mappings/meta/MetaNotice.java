package io.tributary.mappings.meta;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a conversation other than a message.
 *
 * @param part of the interaction; empty for the main part
 * @param messageId if it is a message after all, or changes one
 * @param replyTo the message that it is about
 * @param name of the customer, if it was told; like the identifiers and traits
 */
record MetaNotice(
        String id,
        String part,
        long revision,
        boolean deleted,
        Kind kind,
        Direction direction,
        @Nullable String status,
        @Nullable String text,
        @Nullable String messageId,
        List<String> replyTo,
        @Nullable String name,
        List<Identifier> told,
        Map<String, String> traits,
        Map<String, Object> attributes) {

    static Builder of(String id, Kind kind, Direction direction) {
        return new Builder(id, kind, direction);
    }

    /** Gathers what is told; what is not set is not there. */
    static final class Builder {

        private final String id;
        private final Kind kind;
        private final Direction direction;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private String part = "";
        private long revision;
        private boolean deleted;
        private @Nullable String status;
        private @Nullable String text;
        private @Nullable String messageId;
        private List<String> replyTo = List.of();
        private @Nullable String name;
        private List<Identifier> told = List.of();
        private Map<String, String> traits = Map.of();

        private Builder(String id, Kind kind, Direction direction) {
            this.id = id;
            this.kind = kind;
            this.direction = direction;
        }

        Builder status(String word) {
            status = word;
            part = "status:" + word;
            return this;
        }

        Builder revision(long number, boolean takenBack) {
            revision = number;
            deleted = takenBack;
            return this;
        }

        Builder text(@Nullable String words) {
            text = words;
            return this;
        }

        Builder message(@Nullable String mid) {
            messageId = mid;
            return this;
        }

        Builder about(String mid) {
            replyTo = List.of(mid);
            return this;
        }

        Builder told(
                @Nullable String customer,
                List<Identifier> identifiers,
                Map<String, String> customersTraits) {
            name = customer;
            told = identifiers;
            traits = customersTraits;
            return this;
        }

        Builder attribute(String attribute, @Nullable Object value) {
            MetaAttributes.put(attributes, attribute, value);
            return this;
        }

        Builder referral(@Nullable MetaReferral referral) {
            MetaReferral.put(attributes, referral);
            return this;
        }

        MetaNotice build() {
            return new MetaNotice(
                    id,
                    part,
                    revision,
                    deleted,
                    kind,
                    direction,
                    status,
                    text,
                    messageId,
                    replyTo,
                    name,
                    told,
                    traits,
                    attributes);
        }
    }
}
