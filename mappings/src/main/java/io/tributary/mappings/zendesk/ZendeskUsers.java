package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads who users are: a user is one interaction, whose later state replaces the one before. The
 * addresses and numbers that are told one by one, and whom the user was merged with, are parts.
 */
final class ZendeskUsers {

    private ZendeskUsers() {}

    static DeskEntry entry(ZendeskUser user, ZendeskTold told) {
        return begin(user, told).participant(user.party(told.desk()).build()).build();
    }

    static List<DeskEntry> entries(ZendeskUser user, JsonNode event, ZendeskTold told) {
        List<DeskEntry> entries = new ArrayList<>();
        entries.add(entry(user, told));
        if (told.type().startsWith("user.identity_") && event.path("identity").isObject()) {
            entries.add(identity(user, event.path("identity"), told));
        }
        if (told.type().equals("user.merged")) {
            entries.add(merged(user, event, told));
        }
        return entries;
    }

    private static DeskEntry.Builder begin(ZendeskUser user, ZendeskTold told) {
        return DeskEntry.of(
                        "user:" + told.required(Payloads.text(user.id()), "id"),
                        Kind.EVENT,
                        told.time("created_at", user.createdAt(), user.updatedAt()))
                .changedAt(told.at() == null ? user.updatedAt() : told.at())
                .channel(Channel.CRM)
                .direction(user.staff() ? Direction.INTERNAL : Direction.INBOUND)
                .status(status(user, told.type()))
                .subject("User")
                .attribute("topic", told.topic())
                .attribute("role", Payloads.text(user.role()));
    }

    private static @Nullable String status(ZendeskUser user, String event) {
        return event.equals("user.deleted") || Boolean.FALSE.equals(user.active())
                ? "deleted"
                : null;
    }

    private static DeskEntry identity(ZendeskUser user, JsonNode identity, ZendeskTold told) {
        String value = Payloads.text(identity.path("value").asText(""));
        String type = identity.path("type").asText("");
        DeskParty party = user.party(told.desk());
        if (type.equals("email")) {
            party.email(value);
        } else if (type.equals("phone_number")) {
            party.phone(value);
        } else {
            party.id("zendesk." + (type.isBlank() ? "identity" : type), value);
        }
        String name = Payloads.firstText(identity.path("id").asText(""), type + ":" + value);
        DeskEntry.Builder entry =
                begin(user, told)
                        .part("identity:" + name)
                        .changedAt(told.at())
                        .participant(party.build());
        return told.type().equals("user.identity_deleted")
                ? entry.deleted().build()
                : entry.build();
    }

    /** Whichever of the two is left: both are one person. */
    private static DeskEntry merged(ZendeskUser user, JsonNode event, ZendeskTold told) {
        String other =
                Payloads.required(
                        Payloads.firstText(
                                event.path("user").path("id").asText(""),
                                event.path("target_user_id").asText("")),
                        "event.user.id");
        return begin(user, told)
                .part("merged:" + other)
                .changedAt(told.at())
                .participant(user.party(told.desk()).id(ZendeskUser.TYPE, other).build())
                .build();
    }
}
