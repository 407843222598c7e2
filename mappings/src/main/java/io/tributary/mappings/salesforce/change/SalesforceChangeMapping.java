package io.tributary.mappings.salesforce.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code salesforce}: events of change data capture, as the Pub/Sub API, clients of it and
 * the Streaming API write them, and records as queries of the REST API give them.
 *
 * <p>Cases, their comments and mails, tasks, events, calls, chats and messaging sessions are
 * interactions; contacts, leads and accounts are evidence of who is who. A change tells what was
 * changed: it is a part of the interaction. A record that is told whole replaces what was told
 * before. Deletions withdraw until the record comes back; of people they withdraw no evidence.
 *
 * <p>Ignored on purpose: other objects, platform events, and what the hub itself wrote (settings
 * {@code hubClient}, the name that it calls Salesforce under, and {@code hubUser}, ids of users;
 * both comma separated). A gap, in which Salesforce does not tell what was changed, is rejected, so
 * that the record is read again. Other settings of the route: {@code region}, {@code own}.
 */
public final class SalesforceChangeMapping implements Mapping {

    @Override
    public String name() {
        return "salesforce";
    }

    @Override
    public String platform() {
        return "salesforce";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        List<DeskEntry> entries =
                changes(JsonPayload.document(event.body())).stream()
                        .filter(change -> !isEcho(change, event))
                        .map(change -> entry(change, desk))
                        .filter(Objects::nonNull)
                        .toList();
        return DeskEntries.interactions(entries, desk);
    }

    private static List<SalesforceChange> changes(JsonNode root) {
        if (root.isArray()) {
            return records(root, "");
        }
        if (root.has("records")) {
            return records(root.path("records"), "records");
        }
        if (root.has("attributes")) {
            return List.of(SalesforceChange.read(JsonFields.of(root)));
        }
        JsonFields payload = payload(JsonFields.of(root));
        return payload.has("ChangeEventHeader") ? SalesforceChange.of(payload) : List.of();
    }

    /** The event within what carried it. */
    private static JsonFields payload(JsonFields root) {
        JsonFields told = root.has("data") ? root.at("data") : root;
        return told.has("payload") ? told.at("payload") : told;
    }

    private static List<SalesforceChange> records(JsonNode list, String path) {
        if (!list.isArray()) {
            throw new PayloadRejected(path, "must be a list");
        }
        List<SalesforceChange> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(SalesforceChange.read(new JsonFields(list.get(i), path + "[" + i + "]")));
        }
        return read;
    }

    private static boolean isEcho(SalesforceChange change, RawEvent event) {
        return names(event, "hubClient").anyMatch(name -> name.equals(change.client()))
                || names(event, "hubUser").anyMatch(user -> isSame(user, change.user()));
    }

    private static Stream<String> names(RawEvent event, String setting) {
        return Stream.of(event.setting(setting, "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** An id of 15 characters is that of 18 without its last three. */
    private static boolean isSame(String user, @Nullable String other) {
        return other != null
                && (other.equals(user) || (user.length() == 15 && other.startsWith(user)));
    }

    private static @Nullable DeskEntry entry(SalesforceChange change, DeskContext desk) {
        DeskEntry.Builder entry = begin(change, desk);
        if (entry == null) {
            return null;
        }
        if (change.isGap()) {
            throw new PayloadRejected(
                    "ChangeEventHeader.changeType",
                    "tells of a gap: the record is to be read again");
        }
        boolean person = SalesforcePeople.reads(change.entity());
        entry.changedAt(change.at());
        if (change.isDeletion()) {
            return person
                    ? entry.part("deleted").status("deleted").build()
                    : entry.withdrawn(true).build();
        }
        return change.isWhole()
                ? entry.build()
                : entry.part("changed:" + change.key()).attribute("topic", change.type()).build();
    }

    /** Null for objects that are ignored. */
    private static DeskEntry.@Nullable Builder begin(SalesforceChange change, DeskContext desk) {
        return switch (change.entity()) {
            case "Case" -> new SalesforceCases(desk).ticket(change);
            case "CaseComment" -> new SalesforceCases(desk).comment(change);
            case "EmailMessage" -> new SalesforceCases(desk).mail(change);
            case "Task" -> new SalesforceActivities(desk).task(change);
            case "Event" -> new SalesforceActivities(desk).event(change);
            case "VoiceCall" -> new SalesforceActivities(desk).call(change);
            case "LiveChatTranscript" -> new SalesforceActivities(desk).chat(change);
            case "MessagingSession" -> new SalesforceActivities(desk).session(change);
            case "Contact", "Lead", "Account" -> new SalesforcePeople(desk).entry(change);
            default -> null;
        };
    }
}
