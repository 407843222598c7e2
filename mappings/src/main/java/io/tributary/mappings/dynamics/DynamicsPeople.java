package io.tributary.mappings.dynamics;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads contacts, leads and accounts, which are evidence of who is who. */
final class DynamicsPeople {

    private static final List<String> EMAILS =
            List.of("emailaddress1", "emailaddress2", "emailaddress3");
    private static final List<String> PHONES = List.of("mobilephone", "telephone1", "telephone2");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,253}");

    private final DeskContext desk;

    DynamicsPeople(DeskContext desk) {
        this.desk = desk;
    }

    DeskEntry.Builder entry(DynamicsRow row, String id, Instant changed) {
        String word = row.table();
        return DeskEntry.of(
                        word + ":" + id,
                        Kind.EVENT,
                        Objects.requireNonNullElse(row.time("createdon"), changed))
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .status(Objects.equals(row.choice("statecode"), 1) ? "inactive" : null)
                .subject(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .participant(party(row, id).build());
    }

    private DeskParty party(DynamicsRow row, String id) {
        DeskParty party =
                DeskParty.customer(desk)
                        .name(row.text("fullname"))
                        .name(row.text("name"))
                        .id(Objects.requireNonNull(DynamicsParties.type(row.table())), id)
                        .account(row.text("externaluseridentifier"))
                        .trait("givenName", row.text("firstname"))
                        .trait("familyName", row.text("lastname"))
                        .trait("street", row.text("address1_line1"))
                        .trait("postalCode", row.text("address1_postalcode"))
                        .trait("city", row.text("address1_city"));
        EMAILS.stream()
                .map(row::text)
                .filter(address -> address != null && ADDRESS.matcher(address).matches())
                .filter(address -> !desk.isOwn(address))
                .forEach(party::email);
        PHONES.stream().map(row::text).filter(Objects::nonNull).forEach(party::phone);
        return party;
    }

    /** Two rows that Dynamics made one: whose is the one is the other's. */
    DeskEntry merged(String table, String kept, String merged, Instant at) {
        String type = Objects.requireNonNull(DynamicsParties.type(table));
        return DeskEntry.of(table + ":" + kept, Kind.EVENT, at)
                .part("merged:" + merged)
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .participant(DeskParty.customer(desk).id(type, kept).id(type, merged).build())
                .attribute("topic", "Merge")
                .build();
    }
}
