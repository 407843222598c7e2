package io.tributary.mappings.slack;

import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads what comes of buttons, forms and shortcuts; closing a form and typing say nothing. */
final class SlackInteractives {

    private SlackInteractives() {}

    static List<SlackAction> of(SlackInteractive told, SlackContext context) {
        return switch (String.valueOf(told.type())) {
            case "block_actions", "interactive_message" -> choices(told, context);
            case "view_submission" -> List.of(form(told, context));
            case "dialog_submission" -> List.of(dialog(told, context));
            case "shortcut", "message_action" -> List.of(shortcut(told, context));
            default -> List.of();
        };
    }

    private static List<SlackAction> choices(SlackInteractive told, SlackContext context) {
        List<SlackChoice> choices = Payloads.list(told.actions());
        List<SlackAction> actions = new ArrayList<>();
        for (SlackChoice choice : choices) {
            String field = "actions[" + actions.size() + "].action_ts";
            String stamp = Payloads.firstText(choice.actionTs(), told.actionTs());
            actions.add(
                    begun(
                                    told,
                                    "action:" + user(told, context) + ":" + stamp + suffix(choice),
                                    Kind.MESSAGE,
                                    context.time(stamp, field),
                                    context)
                            .text(Payloads.firstText(choice.words(), choice.field()))
                            .attribute("action", choice.field())
                            .attribute("choice", choice.choice())
                            .build());
        }
        return actions;
    }

    private static String suffix(SlackChoice choice) {
        return choice.field() == null ? "" : ":" + choice.field();
    }

    private static SlackAction form(SlackInteractive told, SlackContext context) {
        SlackInteractive.View view = context.required(told.view(), "view");
        Map<String, Map<String, SlackChoice>> values =
                view.state() == null ? null : view.state().values();
        String filled =
                values == null
                        ? ""
                        : values.values().stream()
                                .filter(Objects::nonNull)
                                .flatMap(block -> block.values().stream())
                                .filter(Objects::nonNull)
                                .map(SlackChoice::words)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n"));
        return begun(
                        told,
                        "form:" + context.required(view.id(), "view.id"),
                        Kind.MESSAGE,
                        context.receivedAt(),
                        context)
                .text(filled)
                .attribute("callback", view.callbackId())
                .attribute("form", view.title() == null ? null : view.title().text())
                .build();
    }

    private static SlackAction dialog(SlackInteractive told, SlackContext context) {
        String stamp = context.required(told.actionTs(), "action_ts");
        List<String> filled = new ArrayList<>();
        if (told.submission() != null) {
            told.submission().forEach(value -> filled.add(value.asText()));
        }
        filled.removeIf(String::isBlank);
        return begun(
                        told,
                        "form:" + user(told, context) + ":" + stamp,
                        Kind.MESSAGE,
                        context.time(stamp, "action_ts"),
                        context)
                .text(String.join("\n", filled))
                .attribute("callback", told.callbackId())
                .build();
    }

    private static SlackAction shortcut(SlackInteractive told, SlackContext context) {
        String stamp = context.required(told.actionTs(), "action_ts");
        return begun(
                        told,
                        "shortcut:" + user(told, context) + ":" + stamp,
                        Kind.EVENT,
                        context.time(stamp, "action_ts"),
                        context)
                .attribute("event", told.type())
                .attribute("callback", told.callbackId())
                .build();
    }

    private static SlackAction.Builder begun(
            SlackInteractive told, String id, Kind kind, Instant time, SlackContext context) {
        SlackInteractive.User user = told.user();
        SlackAction.Builder action = SlackAction.of(id, kind, time).in(told.channelId());
        String channel = told.channelId();
        String stamp = told.stamp();
        if (channel != null && stamp != null) {
            action.about(channel, stamp, told.root());
        }
        return user == null ? action : action.by(user(told, context), user.teamId(), user.name());
    }

    private static String user(SlackInteractive told, SlackContext context) {
        return context.required(told.user() == null ? null : told.user().id(), "user.id");
    }
}
