package io.tributary.mappings.hubspot;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts. A contact is one interaction: the object of the API is its main part, and each
 * thing that webhooks tell of it a part of its own, the latest of which counts. A merge is an
 * interaction of its own, which says that the contacts are one person.
 */
final class HubSpotContacts {

    /** Type of the identifier that HubSpot's own id of a contact is. */
    static final String TYPE = "hubspot.contact";

    private final DeskContext desk;

    HubSpotContacts(DeskContext desk) {
        this.desk = desk;
    }

    /** None for an event that tells nothing of who the contact is. */
    List<DeskEntry> event(HubSpotEvent event, String path) {
        return switch (event.ofContact()) {
            case "creation" -> List.of(begin(event, "creation", path).build());
            case "propertyChange" -> List.of(property(event, path));
            case "merge" -> List.of(merge(event, path));
            case "deletion" -> List.of(begin(event, "deletion", path).status("deleted").build());
            case "restore" -> List.of(begin(event, "deletion", path).withdrawn(true).build());
            case "privacyDeletion" ->
                    List.of(
                            begin(event, "privacyDeletion", path)
                                    .status("privacy-deleted")
                                    .build());
            default -> List.of();
        };
    }

    private DeskEntry.Builder begin(HubSpotEvent event, String part, String path) {
        return bare(event, part, path)
                .participant(DeskParty.customer(desk).id(TYPE, event.objectId()).build());
    }

    private DeskEntry.Builder bare(HubSpotEvent event, String part, String path) {
        String id =
                Payloads.required(
                        Payloads.text(event.objectId()), JsonPayload.join(path, "objectId"));
        return entry("contact:" + id, time(event, path))
                .part(part)
                .changedAt(event.occurredAt())
                .attribute("topic", event.subscriptionType())
                .attribute("changeSource", Payloads.text(event.changeSource()));
    }

    private static Instant time(HubSpotEvent event, String path) {
        return Payloads.required(event.occurredAt(), JsonPayload.join(path, "occurredAt"));
    }

    private static DeskEntry.Builder entry(String id, Instant time) {
        return DeskEntry.of(id, Kind.EVENT, time)
                .channel(Channel.CRM)
                .direction(Direction.INBOUND)
                .subject("Contact");
    }

    /** A value that was taken away replaces the one before, too. */
    private DeskEntry property(HubSpotEvent event, String path) {
        String name =
                Payloads.required(
                        Payloads.text(event.propertyName()),
                        JsonPayload.join(path, "propertyName"));
        String value = Payloads.text(event.propertyValue());
        DeskParty party = DeskParty.customer(desk).id(TYPE, event.objectId());
        switch (name.toLowerCase(Locale.ROOT)) {
            case "email", "work_email" -> party.email(address(value));
            case "phone", "mobilephone" -> party.phone(value);
            case "firstname" -> party.trait("givenName", value);
            case "lastname" -> party.trait("familyName", value);
            case "zip" -> party.trait("postalCode", value);
            case "city" -> party.trait("city", value);
            case "address" -> party.trait("street", value);
            default -> {
                // Says nothing of who the contact is.
            }
        }
        return bare(event, "property:" + name, path)
                .participant(party.build())
                .attribute("property", name)
                .build();
    }

    private DeskEntry merge(HubSpotEvent event, String path) {
        List<String> merged = new ArrayList<>(Payloads.list(event.mergedObjectIds()));
        if (merged.isEmpty()) {
            throw new PayloadRejected(JsonPayload.join(path, "mergedObjectIds"), "is missing");
        }
        String kept =
                Payloads.required(
                        Payloads.firstText(
                                event.newObjectId(), event.primaryObjectId(), event.objectId()),
                        JsonPayload.join(path, "primaryObjectId"));
        merged.add(Objects.toString(event.primaryObjectId(), ""));
        return merge(kept, merged, time(event, path), event.subscriptionType());
    }

    /** The contacts are one person, whichever is left. */
    DeskEntry merge(String kept, List<String> merged, Instant time, @Nullable String topic) {
        List<String> others =
                merged.stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty() && !id.equals(kept))
                        .distinct()
                        .sorted()
                        .toList();
        DeskParty party = DeskParty.customer(desk).id(TYPE, kept);
        others.forEach(id -> party.id(TYPE, id));
        return entry("merge:" + kept + ":" + others.stream().collect(Collectors.joining("+")), time)
                .subject("Contacts merged")
                .status("merged")
                .participant(party.build())
                .attribute("topic", topic)
                .build();
    }

    /** The contact as it is now, with the ids of those that were merged into it. */
    DeskEntry object(
            String id,
            HubSpotProperties properties,
            @Nullable Instant created,
            @Nullable Instant updated,
            boolean archived) {
        Instant begun = created == null ? properties.time("createdate") : created;
        Instant changed = updated == null ? properties.time("lastmodifieddate") : updated;
        return entry(
                        "contact:" + id,
                        Payloads.required(
                                begun == null ? changed : begun,
                                JsonPayload.join(
                                        properties.path(), properties.prefix() + "createdate")))
                .changedAt(changed == null ? begun : changed)
                .status(archived ? "deleted" : null)
                .participant(party(id, properties).build())
                .attribute("lifecycleStage", properties.text("lifecyclestage"))
                .build();
    }

    private DeskParty party(String id, HubSpotProperties properties) {
        String first = properties.text("firstname");
        String last = properties.text("lastname");
        DeskParty party =
                DeskParty.customer(desk)
                        .name(
                                (Objects.toString(first, "") + " " + Objects.toString(last, ""))
                                        .strip())
                        .id(TYPE, id)
                        .email(address(properties.text("email")))
                        .email(address(properties.text("email_1")))
                        .phone(properties.text("phone"))
                        .phone(properties.text("mobilephone"))
                        .trait("givenName", first)
                        .trait("familyName", last)
                        .trait("postalCode", properties.text("zip"))
                        .trait("city", properties.text("city"))
                        .trait("street", properties.text("address"));
        properties.texts("hs_additional_emails").forEach(each -> party.email(address(each)));
        properties.texts("hs_merged_object_ids").forEach(each -> party.id(TYPE, each));
        properties.texts("hs_calculated_merged_vids").forEach(each -> party.id(TYPE, each));
        return party;
    }

    /** Exports may have a hash where the address was. */
    static @Nullable String address(@Nullable String written) {
        return written != null && written.contains("@") ? written : null;
    }
}
