package io.tributary.mappings.rocketchat;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A visitor, a user or an agent.
 *
 * @param email a text, or objects with an {@code address}
 * @param phone a text, or objects with a {@code phoneNumber}
 */
record RocketPerson(
        @JsonProperty("_id") @Nullable String id,
        @Nullable String username,
        @Nullable String name,
        @JsonAlias({"visitorEmails", "emails"}) @Nullable JsonNode email,
        @Nullable JsonNode phone,
        @JsonDeserialize(using = WrittenTime.class) @Nullable Instant ts,
        @JsonAlias("_updatedAt") @JsonDeserialize(using = WrittenTime.class)
                @Nullable Instant updatedAt) {

    /** Types of the identifiers that Rocket.Chat's own ids and user names are. */
    static final String ID = "rocketchat.user";

    static final String USERNAME = "rocketchat.username";

    static RocketPerson of(@Nullable String id, @Nullable String username, @Nullable String name) {
        return new RocketPerson(id, username, name, null, null, null, null);
    }

    Participant customer(DeskContext context) {
        DeskParty party =
                DeskParty.customer(context)
                        .name(Payloads.firstText(name, username))
                        .id(ID, id)
                        .id(USERNAME, username);
        texts(email, "address").forEach(party::email);
        texts(phone, "phoneNumber").forEach(party::phone);
        return party.build();
    }

    Participant agent(DeskContext context) {
        return DeskParty.agent(context, Payloads.firstText(id, username))
                .name(Payloads.firstText(name, username))
                .build();
    }

    /** Whether the route says that it is one of the company's people. */
    boolean isOwn(DeskContext context) {
        return isOwn(context, id) || isOwn(context, username);
    }

    private static boolean isOwn(DeskContext context, @Nullable String known) {
        return known != null && context.own().contains(known.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> texts(@Nullable JsonNode written, String field) {
        List<String> texts = new ArrayList<>();
        if (written != null && written.isTextual()) {
            texts.add(written.asText());
        } else if (written != null && written.isArray()) {
            for (JsonNode each : written) {
                texts.add(each.isTextual() ? each.asText() : each.path(field).asText(""));
            }
        }
        return texts;
    }
}
