package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a channel knows somebody as.
 *
 * @param channel for example {@code WHATSAPP}
 * @param identity a telephone number, or the channel's own id
 * @param appId the app in which the identity is unique; null for channels where it is everywhere
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchIdentity(@Nullable String channel, @Nullable String identity, @Nullable String appId) {

    /** The channels whose identities are telephone numbers. */
    private static final Set<String> BY_NUMBER =
            Set.of("SMS", "MMS", "WHATSAPP", "RCS", "VIBERBM", "KAKAOTALK");

    List<Identifier> identifiers(DeskContext context) {
        String known = Payloads.text(identity);
        if (known == null) {
            return List.of();
        }
        String where = name();
        if (BY_NUMBER.contains(where)) {
            return SmsAddress.identifiers(known, context.source(), context.region());
        }
        String type = where.matches("[A-Z0-9_]{1,40}") ? where.toLowerCase(Locale.ROOT) : "user";
        String scope = Objects.requireNonNullElse(Payloads.text(appId), context.scope());
        return List.of(Identifier.scoped("sinch." + type, scope, known, Proof.NETWORK));
    }

    /** What this channel is to the history. */
    static Channel where(@Nullable String channel) {
        return "SMS".equals(channel) || "MMS".equals(channel) ? Channel.SMS : Channel.MESSAGING;
    }

    /** The exchange with this identity, where no conversation is told of; null if not known. */
    @Nullable String thread() {
        String known = Payloads.text(identity);
        return known == null ? null : name() + ":" + known;
    }

    private String name() {
        return Objects.toString(Payloads.text(channel), "").toUpperCase(Locale.ROOT);
    }
}
