package io.tributary.mappings.slack;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody joined the workspace, or changed his profile. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SlackProfileEvent(@Nullable User user, @Nullable String eventTs) {

    /** A user as a whole. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record User(
            @Nullable String id,
            @Nullable String teamId,
            @Nullable String realName,
            @Nullable Boolean isBot,
            @Nullable Boolean deleted,
            @Nullable Profile profile) {}

    /**
     * What a user shows of himself.
     *
     * @param email which Slack has verified; there only if the app may see it
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Profile(@Nullable String realName, @Nullable String email, @Nullable String phone) {}

    /**
     * The profile as it is now, which replaces what it was before; null if it tells no more than
     * the user's id, or is that of an app.
     */
    @Nullable SlackAction action(SlackContext context) {
        User somebody = context.required(user, "user");
        List<Identifier> told = told(somebody.profile(), context);
        if (told.isEmpty() || Boolean.TRUE.equals(somebody.isBot())) {
            return null;
        }
        String id = context.required(somebody.id(), "user.id");
        Profile profile = somebody.profile();
        return SlackAction.of("profile:" + id, Kind.EVENT, context.time(eventTs, "event_ts"))
                .revision(context.micros(eventTs, "event_ts"), false)
                .by(
                        id,
                        somebody.teamId(),
                        Payloads.firstText(
                                profile == null ? null : profile.realName(), somebody.realName()))
                .told(told)
                .attribute("event", "profile")
                .build();
    }

    private static List<Identifier> told(@Nullable Profile profile, SlackContext context) {
        List<Identifier> told = new ArrayList<>();
        String email = profile == null ? null : Payloads.text(profile.email());
        if (email != null) {
            told.add(Identifier.of("email", email, Proof.AUTHENTICATED));
        }
        String phone = profile == null ? null : Payloads.text(profile.phone());
        if (phone != null) {
            told.add(Identifier.phone(phone, context.region(), Proof.STATED));
        }
        return told;
    }
}
