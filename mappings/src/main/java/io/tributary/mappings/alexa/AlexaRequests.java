package io.tributary.mappings.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads requests to a skill. */
final class AlexaRequests {

    /** Types of the identifiers that Alexa has for an account and a recognised voice. */
    static final String USER = "alexa.user";

    static final String PERSON = "alexa.person";

    private static final String SKILL_EVENT = "AlexaSkillEvent.";
    private static final Set<String> SKILL_EVENTS =
            Set.of(
                    "SkillEnabled",
                    "SkillDisabled",
                    "SkillAccountLinked",
                    "SkillAccountUnlinked",
                    "SkillPermissionAccepted",
                    "SkillPermissionChanged");

    private final AlexaEnvelope envelope;
    private final AlexaEnvelope.Request request;
    private final DeskContext context;

    private AlexaRequests(
            AlexaEnvelope envelope, AlexaEnvelope.Request request, DeskContext context) {
        this.envelope = envelope;
        this.request = request;
        this.context = context;
    }

    /** None for requests that are no contact, and for unknown ones. */
    static List<DeskEntry> entries(AlexaEnvelope envelope, DeskContext context) {
        AlexaEnvelope.Request request = Payloads.required(envelope.request(), "request");
        String type = Payloads.required(request.type(), "request.type");
        AlexaRequests read = new AlexaRequests(envelope, request, context);
        return switch (type) {
            case "IntentRequest" -> List.of(read.intent());
            case "LaunchRequest" -> List.of(read.begin(Kind.VISIT).subject("Skill opened").build());
            case "SessionEndedRequest" -> List.of(read.ended());
            case "Connections.Response" ->
                    List.of(
                            read.begin(Kind.EVENT)
                                    .subject("Connection")
                                    .attribute("connection", Payloads.text(request.name()))
                                    .build());
            default ->
                    type.startsWith(SKILL_EVENT)
                                    && SKILL_EVENTS.contains(type.substring(SKILL_EVENT.length()))
                            ? List.of(read.skillEvent(type.substring(SKILL_EVENT.length())))
                            : List.of();
        };
    }

    /** What was said is not told: the intent and its words are what is known of it. */
    private DeskEntry intent() {
        AlexaEnvelope.Intent intent = Payloads.required(request.intent(), "request.intent");
        Map<String, Object> slots = slots(intent);
        String words =
                slots.entrySet().stream()
                        .map(slot -> slot.getKey() + ": " + slot.getValue())
                        .collect(Collectors.joining("\n"));
        return begin(Kind.MESSAGE)
                .subject(Payloads.required(Payloads.text(intent.name()), "request.intent.name"))
                .text(DeskText.plain(words))
                .attribute("slots", slots.isEmpty() ? null : slots)
                .attribute("confirmation", confirmation(intent.confirmationStatus()))
                .attribute("dialogState", Payloads.text(request.dialogState()))
                .build();
    }

    private DeskEntry ended() {
        AlexaEnvelope.Fault error = request.error();
        return begin(Kind.EVENT)
                .subject("Session ended")
                .attribute("reason", Payloads.text(request.reason()))
                .attribute("error", error == null ? null : Payloads.text(error.type()))
                .build();
    }

    /** Tokens in it open accounts, and are left in the raw archive. */
    private DeskEntry skillEvent(String event) {
        return begin(Kind.EVENT).subject(event).attribute("event", event).build();
    }

    private DeskEntry.Builder begin(Kind kind) {
        String id = Payloads.required(Payloads.text(request.requestId()), "request.requestId");
        AlexaEnvelope.Session session = envelope.session();
        String conversation = session == null ? null : Payloads.text(session.sessionId());
        return DeskEntry.of(
                        "request:" + id,
                        kind,
                        Payloads.required(request.timestamp(), "request.timestamp"))
                .channel(Channel.VOICE_ASSISTANT)
                .direction(Direction.INBOUND)
                .participant(customer())
                .participant(DeskParty.bot(context, envelope.skill()).build())
                .thread(conversation == null ? null : "session:" + conversation)
                .attribute("locale", Payloads.text(request.locale()));
    }

    private Participant customer() {
        DeskParty party = DeskParty.customer(context).id(USER, envelope.userId());
        AlexaEnvelope.Device system =
                envelope.context() == null ? null : envelope.context().system();
        if (system != null && system.person() != null) {
            party.id(PERSON, system.person().personId());
        }
        if (system != null && system.box() != null) {
            party.id("device", system.box().deviceId());
        }
        return party.build();
    }

    /** Each as Alexa understood it, else as it was said. */
    private static Map<String, Object> slots(AlexaEnvelope.Intent intent) {
        Map<String, Object> slots = new LinkedHashMap<>();
        if (intent.slots() != null) {
            intent.slots()
                    .forEach(
                            (name, slot) -> {
                                String value = slot == null ? null : understood(slot);
                                if (value != null) {
                                    slots.put(name, value);
                                }
                            });
        }
        return slots;
    }

    private static @Nullable String understood(AlexaEnvelope.Slot slot) {
        JsonNode resolutions = slot.resolutions();
        String resolved =
                resolutions == null
                        ? null
                        : resolutions
                                .path("resolutionsPerAuthority")
                                .path(0)
                                .path("values")
                                .path(0)
                                .path("value")
                                .path("name")
                                .asText("");
        return Payloads.firstText(resolved, slot.value());
    }

    private static @Nullable String confirmation(@Nullable String status) {
        return "NONE".equals(status) ? null : Payloads.text(status);
    }
}
