package io.tributary.mappings.dialogflow;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of the Google Assistant to a conversational action, which ended in 2023. */
record AssistantRequest(
        @Nullable User user,
        @Nullable Conversation conversation,
        @Nullable List<Input> inputs,
        @Nullable Boolean isInSandbox) {

    /** Who spoke; the id was unique in the action. */
    record User(@Nullable String userId, @Nullable String locale) {}

    /** A conversation. */
    record Conversation(@Nullable String conversationId) {}

    /** What was said, and what the Assistant understood. */
    record Input(
            @Nullable String intent,
            @Nullable List<Raw> rawInputs,
            @Nullable List<Argument> arguments) {}

    /** The words. */
    record Raw(@Nullable String query) {}

    /** A word that the intent depends on. */
    record Argument(@Nullable String name, @Nullable String textValue) {}

    /**
     * One for each input; none for the checks by which Google saw whether the action was alive.
     *
     * @param event names the request, which has no id of its own
     */
    List<DeskEntry> entries(DeskContext context, String event) {
        Conversation in = Payloads.required(conversation, "conversation");
        String id =
                Payloads.required(
                        Payloads.text(in.conversationId()), "conversation.conversationId");
        List<DeskEntry> entries = new ArrayList<>();
        List<Input> told = Payloads.list(inputs);
        for (int index = 0; index < told.size(); index++) {
            Input input = told.get(index);
            if (!isHealthCheck(input)) {
                entries.add(entry(input, id, "request:" + id + ":" + event + ":" + index, context));
            }
        }
        return entries;
    }

    private DeskEntry entry(Input input, String conversationId, String name, DeskContext context) {
        String query =
                Payloads.list(input.rawInputs()).stream()
                        .map(raw -> Payloads.text(raw.query()))
                        .filter(words -> words != null)
                        .findFirst()
                        .orElse(null);
        return DeskEntry.of(name, Kind.MESSAGE, context.receivedAt())
                .channel(Channel.VOICE_ASSISTANT)
                .direction(Direction.INBOUND)
                .subject(Payloads.text(input.intent()))
                .text(DeskText.plain(query))
                .participant(
                        DeskParty.customer(context)
                                .id("assistant.user", user == null ? null : user.userId())
                                .build())
                .thread("session:" + conversationId)
                .attribute("network", "google")
                .attribute("language", user == null ? null : Payloads.text(user.locale()))
                .attribute("sandbox", Boolean.TRUE.equals(isInSandbox) ? true : null)
                .build();
    }

    private static boolean isHealthCheck(Input input) {
        return Payloads.list(input.arguments()).stream()
                .anyMatch(argument -> "is_health_check".equals(argument.name()));
    }
}
