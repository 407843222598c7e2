package io.tributary.mappings.requesttracker;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is who. The id of a user is its name, which for somebody who once wrote a mail is that
 * address. Users with rights of their own ({@code Privileged}) are agents.
 */
final class RequestTrackerUsers {

    static final String TYPE = "request-tracker.user";

    private static final Set<String> NOBODY = Set.of("RT_System", "Nobody");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,253}");

    private final DeskContext desk;

    RequestTrackerUsers(DeskContext desk) {
        this.desk = desk;
    }

    /** Null if the user is none of flesh and blood. */
    @Nullable Participant participant(JsonFields user) {
        String name = id(user);
        if (name == null || NOBODY.contains(name)) {
            return null;
        }
        return isAgent(user)
                ? DeskParty.agent(desk, name).name(user.text("RealName")).build()
                : customer(user).build();
    }

    DeskParty customer(JsonFields user) {
        String name = id(user);
        String address = user.text("EmailAddress");
        if (address == null && name != null && ADDRESS.matcher(name).matches()) {
            address = name;
        }
        return DeskParty.customer(desk)
                .name(user.text("RealName"))
                .id(TYPE, name)
                .email(desk.isOwn(address) ? null : address)
                .phone(user.text("MobilePhone"))
                .phone(user.text("WorkPhone"))
                .phone(user.text("HomePhone"));
    }

    /** What is told decides; of a user that only an id is told of, whether the id is an address. */
    boolean isAgent(JsonFields user) {
        if (user.has("Privileged")) {
            return user.node().path("Privileged").asBoolean(false)
                    || "1".equals(user.text("Privileged"));
        }
        String name = Objects.toString(id(user), "");
        String address = Objects.requireNonNullElse(user.text("EmailAddress"), name);
        return !name.contains("@") || desk.isOwn(address);
    }

    static @Nullable String id(JsonFields user) {
        String name = user.text("Name");
        return name == null ? user.text("id") : name;
    }

    /** A user of the API: evidence of who is who. */
    DeskEntry entry(JsonFields user) {
        String name = user.required("Name");
        boolean agent = isAgent(user);
        return DeskEntry.of(
                        "user:" + name,
                        Kind.EVENT,
                        Objects.requireNonNullElse(
                                RequestTrackerTickets.time(user, "Created", "LastUpdated"),
                                desk.receivedAt()))
                .changedAt(RequestTrackerTickets.time(user, "LastUpdated"))
                .channel(Channel.CRM)
                .direction(agent ? Direction.INTERNAL : Direction.INBOUND)
                .subject("User")
                .participant(
                        agent
                                ? DeskParty.agent(desk, name).name(user.text("RealName")).build()
                                : customer(user).build())
                .build();
    }
}
