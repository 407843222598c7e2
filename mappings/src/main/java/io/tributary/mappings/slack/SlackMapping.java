package io.tributary.mappings.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.JsonPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code slack}: what Slack sends to an app. Events come as JSON; buttons, forms, shortcuts
 * and commands as fields of a form.
 *
 * <p>Ignored on purpose: events that tell of the workspace and its channels, files, calls and apps,
 * and not of what somebody said or did to the company; notices of a channel; that a message has an
 * answer; links, which their message tells; and events of kinds that are not known.
 *
 * <p>Settings of the route: {@code own}, ids of the company's workspaces and of its people in the
 * workspaces of others, comma separated; {@code region} of national numbers in profiles.
 */
public final class SlackMapping implements Mapping {

    private static final Set<String> HANDSHAKES = Set.of("url_verification", "app_rate_limited");

    private final SlackMessageMapper messages = Mappers.getMapper(SlackMessageMapper.class);
    private final SlackActionMapper actions = Mappers.getMapper(SlackActionMapper.class);

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public String platform() {
        return "slack";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        SlackContext context = SlackContext.of(event);
        return FormPayload.isJson(event.body())
                ? envelope(JsonPayload.object(FormPayload.withoutMark(event.body())), context)
                : form(FormPayload.read(event.body()), context);
    }

    private List<Interaction> envelope(JsonNode root, SlackContext context) {
        JsonNode event = root.get("event");
        if (event == null && HANDSHAKES.contains(root.path("type").asText())) {
            return List.of();
        }
        if (event == null || !event.isObject()) {
            throw new PayloadRejected("event", "must be a JSON object");
        }
        SlackContext within =
                context.in(text(root.get("enterprise_id")), text(root.get("team_id"))).at("event");
        return switch (event.path("type").asText()) {
            case "message", "app_mention" -> message(event, within);
            case "reaction_added", "reaction_removed" ->
                    action(SlackNotices.reaction(read(event, SlackEvent.class), within), within);
            case "member_joined_channel", "member_left_channel" ->
                    action(SlackNotices.membership(read(event, SlackEvent.class), within), within);
            case "team_join", "user_change", "user_profile_changed" ->
                    action(read(event, SlackProfileEvent.class).action(within), within);
            default -> List.of();
        };
    }

    private List<Interaction> message(JsonNode event, SlackContext context) {
        SlackPosting posting =
                SlackPosting.of(
                        read(event, SlackEvent.class), read(event, SlackMessage.class), context);
        return posting == null ? List.of() : List.of(messages.toInteraction(posting, context));
    }

    private List<Interaction> form(Map<String, String> form, SlackContext context) {
        String payload = form.get("payload");
        if (payload == null) {
            SlackContext within = context.in(form.get("enterprise_id"), form.get("team_id"));
            return action(SlackCommand.action(form, within), within);
        }
        JsonNode root = JsonPayload.object(payload.getBytes(StandardCharsets.UTF_8));
        SlackInteractive told = JsonPayload.read(root, SlackInteractive.class, "");
        SlackContext within = context.in(id(told.enterprise()), id(told.team()));
        return SlackInteractives.of(told, within).stream()
                .map(each -> actions.toInteraction(each, within))
                .toList();
    }

    private List<Interaction> action(@Nullable SlackAction action, SlackContext context) {
        return action == null ? List.of() : List.of(actions.toInteraction(action, context));
    }

    private static <T> T read(JsonNode event, Class<T> type) {
        return JsonPayload.read(event, type, "event");
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || !node.isTextual() ? null : node.asText();
    }

    private static @Nullable String id(SlackInteractive.@Nullable Named named) {
        return named == null ? null : named.id();
    }
}
