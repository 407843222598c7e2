package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code telegram}: updates of a Telegram bot, one by one as its webhook gets them. Answers
 * of the Bot API are read too: those of {@code getUpdates}, and the messages that {@code
 * sendMessage} and its like answer, which is how the hub learns what the bot itself wrote.
 *
 * <p>Ignored on purpose: what is typed before a choice ({@code inline_query}), counts that name
 * nobody ({@code poll}, {@code message_reaction_count}), boosts of chats, connections of business
 * accounts, and updates of kinds that are not known.
 *
 * <p>Settings of the route: {@code own}, the user ids of the company's people and other bots, comma
 * separated; {@code region} of national phone numbers that are typed in to pay.
 */
public final class TelegramMapping implements Mapping {

    private final TelegramMessageMapper messages = Mappers.getMapper(TelegramMessageMapper.class);
    private final TelegramActionMapper actions = Mappers.getMapper(TelegramActionMapper.class);

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public String platform() {
        return "telegram";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        TelegramContext context = TelegramContext.of(event);
        JsonNode result = root.get("result");
        if (result == null) {
            return one(root, context);
        }
        if (!result.isArray()) {
            return result.isObject()
                    ? one(result, context.at(null, "message", "result"))
                    : List.of();
        }
        List<Interaction> mapped = new ArrayList<>();
        for (int index = 0; index < result.size(); index++) {
            String path = "result[" + index + "]";
            mapped.addAll(one(result.get(index), context.at(null, "message", path)));
        }
        return mapped;
    }

    /** An update, or a message alone. */
    private List<Interaction> one(JsonNode node, TelegramContext context) {
        if (node.hasNonNull("message_id")) {
            return List.of(message(node, context));
        }
        JsonNode id = node.get("update_id");
        if (id == null || !id.isIntegralNumber()) {
            throw new PayloadRejected(
                    JsonPayload.join(context.path(), "update_id"), "must be a number");
        }
        List<Interaction> mapped = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isNull()) {
                String path = JsonPayload.join(context.path(), field.getKey());
                mapped.addAll(
                        told(field.getValue(), context.at(id.asText(), field.getKey(), path)));
            }
        }
        return mapped;
    }

    private List<Interaction> told(JsonNode value, TelegramContext context) {
        return switch (context.field()) {
            case "message",
                    "edited_message",
                    "channel_post",
                    "edited_channel_post",
                    "business_message",
                    "edited_business_message" ->
                    List.of(message(value, context));
            case "deleted_business_messages" ->
                    read(value, TelegramDeletion.class, context).actions(context).stream()
                            .map(each -> actions.toInteraction(each, context))
                            .toList();
            default -> {
                TelegramAction action = action(value, context);
                yield action == null ? List.of() : List.of(actions.toInteraction(action, context));
            }
        };
    }

    /** Null if the update is ignored. */
    private static @Nullable TelegramAction action(JsonNode value, TelegramContext context) {
        return switch (context.field()) {
            case "callback_query" -> read(value, TelegramCallback.class, context).action(context);
            case "message_reaction" -> read(value, TelegramReaction.class, context).action(context);
            case "my_chat_member", "chat_member", "chat_join_request" ->
                    read(value, TelegramMembership.class, context).action(context);
            case "shipping_query", "pre_checkout_query" ->
                    read(value, TelegramQuery.class, context).purchase(context);
            case "purchased_paid_media" ->
                    read(value, TelegramQuery.class, context).paidMedia(context);
            case "chosen_inline_result" ->
                    read(value, TelegramQuery.class, context).choice(context);
            case "poll_answer" -> read(value, TelegramQuery.class, context).vote(context);
            default -> null;
        };
    }

    private Interaction message(JsonNode node, TelegramContext context) {
        List<String> fields =
                node.properties().stream()
                        .filter(field -> !field.getValue().isNull())
                        .map(Map.Entry::getKey)
                        .toList();
        return messages.toInteraction(read(node, TelegramMessage.class, context), fields, context);
    }

    private static <T> T read(JsonNode node, Class<T> type, TelegramContext context) {
        return JsonPayload.read(node, type, context.path());
    }
}
