package io.tributary.mappings.salesforce.change;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads contacts, leads and accounts, which are evidence of who is who. */
final class SalesforcePeople {

    private static final List<String> EMAILS = List.of("Email", "PersonEmail");
    private static final List<String> PHONES =
            List.of("MobilePhone", "PersonMobilePhone", "Phone", "HomePhone", "PersonHomePhone");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,253}");

    private final DeskContext desk;

    SalesforcePeople(DeskContext desk) {
        this.desk = desk;
    }

    static boolean reads(String entity) {
        return type(entity) != null;
    }

    private static @Nullable String type(String entity) {
        return switch (entity) {
            case "Contact" -> SalesforceParties.CONTACT;
            case "Lead" -> SalesforceParties.LEAD;
            case "Account" -> SalesforceParties.ACCOUNT;
            default -> null;
        };
    }

    DeskEntry.Builder entry(SalesforceChange change) {
        return SalesforceCases.begin(change, Kind.EVENT, "CreatedDate")
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .subject(change.entity())
                .participant(party(change).build());
    }

    private DeskParty party(SalesforceChange change) {
        JsonFields fields = change.record();
        DeskParty party =
                DeskParty.customer(desk)
                        .name(name(fields))
                        .id(Objects.requireNonNull(type(change.entity())), change.id())
                        .id(SalesforceParties.CONTACT, fields.id("PersonContactId"))
                        .id(SalesforceParties.CONTACT, fields.id("ConvertedContactId"))
                        // What Salesforce made one record of is one person.
                        .id(
                                Objects.requireNonNull(type(change.entity())),
                                fields.id("MasterRecordId"));
        EMAILS.stream()
                .map(fields::text)
                .filter(address -> address != null && ADDRESS.matcher(address).matches())
                .filter(address -> !desk.isOwn(address))
                .forEach(party::email);
        PHONES.stream().map(fields::text).filter(Objects::nonNull).forEach(party::phone);
        return party.trait("givenName", fields.text("FirstName", "Name.FirstName"))
                .trait("familyName", fields.text("LastName", "Name.LastName"))
                .trait("street", fields.text("MailingStreet", "MailingAddress.Street"))
                .trait("postalCode", fields.text("MailingPostalCode", "MailingAddress.PostalCode"))
                .trait("city", fields.text("MailingCity", "MailingAddress.City"));
    }

    /** One text as queries have it, or its parts as changes have it. */
    private static @Nullable String name(JsonFields fields) {
        String first = fields.text("Name.FirstName", "FirstName");
        String last = fields.text("Name.LastName", "LastName");
        String both =
                Objects.requireNonNullElse(first, "") + " " + Objects.requireNonNullElse(last, "");
        return Payloads.firstText(fields.text("Name"), both);
    }
}
