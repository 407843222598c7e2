package io.tributary.mappings.dynamics;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mapping {@code dynamics}: what Dataverse, the database of Dynamics 365, sends to webhooks when a
 * row is made, changed, assigned, merged or deleted ({@code RemoteExecutionContext}). Mails, phone
 * calls, letters, faxes, appointments, tasks, notes and cases are interactions; contacts, leads and
 * accounts are evidence of who is who.
 *
 * <p>An update tells what was changed, and no more, unless the step has an image with all columns.
 * The whole row replaces what was told before; a change alone is a part of it.
 *
 * <p>Ignored on purpose: messages that change no row, rows of other tables, and what the hub itself
 * wrote (setting {@code hubUser}: ids of users, comma separated). Other settings of the route:
 * {@code region}, {@code accounts}, {@code own}, as other desks have them.
 */
public final class DynamicsMapping implements Mapping {

    private static final int SENT = 3;

    private static final Set<String> CHANGES =
            Set.of(
                    "Create",
                    "Update",
                    "CreateMultiple",
                    "UpdateMultiple",
                    "Upsert",
                    "UpsertMultiple",
                    "SetState",
                    "SetStateDynamicEntity",
                    "Assign");

    private static final Set<String> TABLES =
            Set.of(
                    "email",
                    "phonecall",
                    "letter",
                    "fax",
                    "appointment",
                    "task",
                    "annotation",
                    "incident",
                    "contact",
                    "lead",
                    "account");

    @Override
    public String name() {
        return "dynamics";
    }

    @Override
    public String platform() {
        return "dynamics";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext desk = DeskContext.of(event, platform());
        DynamicsMessage told =
                DynamicsMessage.of(JsonPayload.object(event.body()), event.receivedAt());
        return isEcho(told, event)
                ? List.of()
                : DeskEntries.interactions(entries(told, desk), desk);
    }

    private static boolean isEcho(DynamicsMessage told, RawEvent event) {
        return Stream.of(event.setting("hubUser", "").split(",", -1))
                .map(DynamicsReference::id)
                .anyMatch(user -> user != null && user.equals(told.user()));
    }

    private static List<DeskEntry> entries(DynamicsMessage told, DeskContext desk) {
        if (told.name().equals("Close")) {
            return closed(told, desk);
        }
        if (!TABLES.contains(told.table())) {
            return List.of();
        }
        if (CHANGES.contains(told.name())) {
            return told.rows().stream().map(row -> changed(row, told, desk)).toList();
        }
        return switch (told.name()) {
            case "Delete" -> deleted(told, desk);
            case "Merge" -> merged(told, desk);
            case "Send" -> sent(told, desk);
            default -> List.of();
        };
    }

    private static DeskEntry changed(DynamicsRow row, DynamicsMessage told, DeskContext desk) {
        Instant at = Objects.requireNonNullElse(row.time("modifiedon"), told.at());
        DeskEntry.Builder entry = entry(row, row.requiredId(), at, desk);
        boolean made = told.name().startsWith("Create");
        if (made || row.isWhole()) {
            // Times are of whole seconds, in which a row is often made and changed.
            return entry.revision(at.toEpochMilli() + (made ? 0 : 1)).build();
        }
        String operation = Objects.requireNonNullElse(told.operation(), at.toString());
        return entry.part("changed:" + operation)
                .changedAt(at)
                .attribute("topic", told.name())
                .build();
    }

    private static DeskEntry.Builder entry(
            DynamicsRow row, String id, Instant at, DeskContext desk) {
        return switch (row.table()) {
            case "email" -> new DynamicsActivities(desk).mail(row, id, at);
            case "phonecall" -> new DynamicsActivities(desk).call(row, id, at);
            case "letter", "fax" -> new DynamicsActivities(desk).letter(row, id, at);
            case "appointment" -> new DynamicsActivities(desk).appointment(row, id, at);
            case "task" -> new DynamicsActivities(desk).task(row, id, at);
            case "annotation" -> new DynamicsCases(desk).note(row, id, at);
            case "incident" -> new DynamicsCases(desk).ticket(row, id, at);
            case "contact", "lead", "account" -> new DynamicsPeople(desk).entry(row, id, at);
            default ->
                    throw new PayloadRejected(
                            JsonPayload.join(row.path(), "LogicalName"),
                            "must be the table that the message is about");
        };
    }

    /** A person's row that is gone is still evidence; everything else is withdrawn. */
    private static List<DeskEntry> deleted(DynamicsMessage told, DeskContext desk) {
        DynamicsReference target = DynamicsReference.of(told.given("Target"));
        String id =
                Payloads.required(
                        target == null ? told.id() : target.id(), "InputParameters.Target.Id");
        DynamicsRow row = told.imagined(false);
        DeskEntry.Builder entry = entry(row, id, told.at(), desk);
        return List.of(
                DynamicsParties.type(row.table()) == null
                        ? entry.deleted().build()
                        : entry.part("deleted").changedAt(told.at()).status("deleted").build());
    }

    private static List<DeskEntry> merged(DynamicsMessage told, DeskContext desk) {
        DynamicsReference kept = DynamicsReference.of(told.given("Target"));
        JsonFields given =
                JsonFields.of(JsonNodeFactory.instance.objectNode().setAll(told.given()));
        String merged =
                Payloads.required(
                        DynamicsReference.id(given.text("SubordinateId")),
                        "InputParameters.SubordinateId");
        String id =
                Payloads.required(
                        kept == null ? told.id() : kept.id(), "InputParameters.Target.Id");
        return DynamicsParties.type(told.table()) == null
                ? List.of()
                : List.of(new DynamicsPeople(desk).merged(told.table(), id, merged, told.at()));
    }

    /** A draft that went out. */
    private static List<DeskEntry> sent(DynamicsMessage told, DeskContext desk) {
        DynamicsRow mail =
                told.imagined(true)
                        .with(
                                told.row(
                                        told.table(),
                                        told.id(),
                                        Map.of("statuscode", DynamicsMessage.choice(SENT))));
        return List.of(changed(mail, told, desk));
    }

    private static List<DeskEntry> closed(DynamicsMessage told, DeskContext desk) {
        DynamicsRow resolution =
                DynamicsRow.of(
                        told.given("IncidentResolution"),
                        "incidentresolution",
                        "InputParameters.IncidentResolution");
        DynamicsReference incident = resolution.reference("incidentid");
        String id =
                Payloads.required(
                        incident == null ? told.id() : incident.id(),
                        "InputParameters.IncidentResolution.incidentid");
        return List.of(new DynamicsCases(desk).resolved(resolution, id, told.at()));
    }
}
