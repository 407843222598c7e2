package io.tributary.mappings.slack;

import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.Map;

/** Reads a command such as {@code /order 1042}, which a user typed. */
final class SlackCommand {

    private SlackCommand() {}

    static SlackAction action(Map<String, String> form, SlackContext context) {
        String command = context.required(form.get("command"), "command");
        String rest = Payloads.text(form.get("text"));
        return SlackAction.of(
                        "command:" + context.required(form.get("trigger_id"), "trigger_id"),
                        Kind.MESSAGE,
                        context.receivedAt())
                .by(
                        context.required(form.get("user_id"), "user_id"),
                        form.get("team_id"),
                        form.get("user_name"))
                .in(Payloads.text(form.get("channel_id")))
                .text(rest == null ? command : command + " " + SlackText.plain(rest))
                .attribute("command", command)
                .build();
    }
}
