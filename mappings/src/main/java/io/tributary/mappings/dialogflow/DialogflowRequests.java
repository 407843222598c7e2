package io.tributary.mappings.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what somebody said to a bot of Dialogflow. */
final class DialogflowRequests {

    private DialogflowRequests() {}

    /** Dialogflow tells no time: when it came is when it was said. */
    static DeskEntry entry(DialogflowRequest request, DeskContext context) {
        String id = Payloads.required(Payloads.text(request.responseId()), "responseId");
        String conversation = Payloads.required(request.conversation(), "session");
        DialogflowRequest.Query query = request.queryResult();
        return DeskEntry.of("request:" + id, Kind.MESSAGE, context.receivedAt())
                .channel(channel(request))
                .direction(Direction.INBOUND)
                .subject(request.intent())
                .text(DeskText.plain(request.words()))
                .participant(customer(request, context))
                .participant(DeskParty.bot(context, agent(conversation)).build())
                .thread("session:" + conversation)
                .attribute("network", source(request))
                .attribute("action", query == null ? null : Payloads.text(query.action()))
                .attribute(
                        "tag",
                        request.fulfillmentInfo() == null
                                ? null
                                : Payloads.text(request.fulfillmentInfo().tag()))
                .attribute("parameters", parameters(request))
                .attribute("confidence", request.confidence())
                .attribute(
                        "language",
                        Payloads.firstText(
                                query == null ? null : query.languageCode(),
                                request.languageCode()))
                .build();
    }

    private static Participant customer(DialogflowRequest request, DeskContext context) {
        JsonNode added = added(request);
        String caller =
                Payloads.firstText(
                        added.path("telephony").path("caller_id").asText(""),
                        added.path("telephony").path("callerId").asText(""));
        DeskParty party =
                DeskParty.customer(context).account(added.path("userId").asText(""), Proof.STATED);
        return caller == null
                ? party.build()
                : party.identifiers(
                                List.of(Identifier.phone(caller, context.region(), Proof.NETWORK)))
                        .build();
    }

    private static JsonNode added(DialogflowRequest request) {
        JsonNode added = request.added();
        return added == null ? MissingNode.getInstance() : added;
    }

    private static @Nullable String source(DialogflowRequest request) {
        DialogflowRequest.Original original = request.originalDetectIntentRequest();
        return original == null ? null : Payloads.text(original.source());
    }

    private static Channel channel(DialogflowRequest request) {
        if (added(request).has("telephony")) {
            return Channel.PHONE;
        }
        return switch (Objects.toString(source(request), "").toLowerCase(Locale.ROOT)) {
            case "google" -> Channel.VOICE_ASSISTANT;
            case "google_telephony" -> Channel.PHONE;
            case "facebook", "telegram", "slack", "line", "viber", "kik", "skype", "twilio-ip" ->
                    Channel.MESSAGING;
            case "twilio" -> Channel.SMS;
            default -> Channel.CHAT;
        };
    }

    private static @Nullable Object parameters(DialogflowRequest request) {
        JsonNode parameters =
                request.queryResult() != null
                        ? request.queryResult().parameters()
                        : request.sessionInfo() == null ? null : request.sessionInfo().parameters();
        return parameters == null || !parameters.isObject() || parameters.isEmpty()
                ? null
                : JsonPayload.values(parameters);
    }

    /** The agent that a session is of, by its name before the session. */
    private static @Nullable String agent(String session) {
        int end = session.indexOf("/sessions/");
        return end < 0 ? null : session.substring(0, end);
    }
}
