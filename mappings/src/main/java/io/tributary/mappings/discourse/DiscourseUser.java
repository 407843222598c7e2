package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the community.
 *
 * @param id below zero for the system and its bots
 * @param externalId what the company itself calls a user who signs in by it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DiscourseUser(
        @Nullable String id,
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Boolean admin,
        @Nullable Boolean moderator,
        @Nullable Boolean staff,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant createdAt) {

    /** Type of the identifier that Discourse's own id of a user is. */
    static final String TYPE = "discourse.user";

    Participant party(DeskContext context) {
        String known = Payloads.text(id);
        String shown = Payloads.firstText(name, username);
        if (known != null && known.startsWith("-")) {
            return DeskParty.bot(context, known).name(shown).build();
        }
        return isOwn(context)
                ? DeskParty.agent(context, known).name(shown).build()
                : DeskParty.customer(context)
                        .name(shown)
                        .id(TYPE, known)
                        .account(externalId)
                        .email(email)
                        .build();
    }

    /**
     * Whether it is one of the company's people: who looks after the community, or who is named.
     */
    private boolean isOwn(DeskContext context) {
        return Boolean.TRUE.equals(admin)
                || Boolean.TRUE.equals(moderator)
                || Boolean.TRUE.equals(staff)
                || (username != null
                        && context.own().contains(username.strip().toLowerCase(Locale.ROOT)));
    }
}
