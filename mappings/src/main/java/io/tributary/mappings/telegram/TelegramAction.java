package io.tributary.mappings.telegram;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user did other than write: pressed a button, reacted, voted, blocked the bot.
 *
 * @param id within the source
 * @param revision orders what the user changes his mind about
 * @param deleted if it is taken back
 * @param user null if Telegram does not tell who
 * @param message that it is about; null if it is about none
 * @param typed what the user typed in of himself
 */
record TelegramAction(
        String id,
        long revision,
        boolean deleted,
        Kind kind,
        Instant occurredAt,
        @Nullable TelegramUser user,
        @Nullable String text,
        @Nullable String thread,
        @Nullable String message,
        List<Identifier> typed,
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
        private @Nullable TelegramUser user;
        private @Nullable String text;
        private @Nullable String thread;
        private @Nullable String message;
        private List<Identifier> typed = List.of();

        private Builder(String id, Kind kind, Instant occurredAt) {
            this.id = id;
            this.kind = kind;
            this.occurredAt = occurredAt;
        }

        Builder revision(long number, boolean takenBack) {
            revision = number;
            deleted = takenBack;
            return this;
        }

        Builder by(@Nullable TelegramUser somebody) {
            user = somebody;
            return this;
        }

        Builder in(@Nullable TelegramChat chat) {
            attributes.putAll(TelegramAttributeConversions.common(chat));
            thread = chat == null || chat.isCrowd() ? null : chat.id();
            return this;
        }

        Builder thread(String conversation) {
            thread = conversation;
            return this;
        }

        Builder about(@Nullable String messageName) {
            message = messageName;
            return this;
        }

        Builder text(@Nullable String words) {
            text = words;
            return this;
        }

        Builder typed(List<Identifier> identifiers) {
            typed = identifiers;
            return this;
        }

        Builder attribute(String name, @Nullable Object value) {
            TelegramAttributeConversions.put(attributes, name, value);
            return this;
        }

        TelegramAction build() {
            return new TelegramAction(
                    id,
                    revision,
                    deleted,
                    kind,
                    occurredAt,
                    user,
                    text,
                    thread,
                    message,
                    typed,
                    attributes);
        }
    }
}
