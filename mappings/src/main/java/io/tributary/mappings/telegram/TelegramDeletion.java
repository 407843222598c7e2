package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of a business account were deleted. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramDeletion(
        @Nullable String businessConnectionId,
        @Nullable TelegramChat chat,
        @Nullable List<@Nullable String> messageIds) {

    /** A deleted message never comes back: the deletion beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    /** By the names of the messages, in place of each. */
    List<TelegramAction> actions(TelegramContext context) {
        String connection = context.required(businessConnectionId, "business_connection_id");
        String chatId = context.required(chat == null ? null : chat.id(), "chat.id");
        List<@Nullable String> numbers = context.required(messageIds, "message_ids");
        List<TelegramAction> actions = new ArrayList<>();
        for (int index = 0; index < numbers.size(); index++) {
            String number =
                    Payloads.required(
                            numbers.get(index),
                            JsonPayload.join(context.path(), "message_ids[" + index + "]"));
            actions.add(
                    TelegramAction.of(
                                    TelegramNames.message(connection, chatId, number),
                                    Kind.MESSAGE,
                                    context.receivedAt())
                            .revision(FINAL_REVISION, true)
                            .by(chat == null ? null : chat.user())
                            .in(chat)
                            .thread(TelegramNames.chat(connection, chatId))
                            .build());
        }
        return actions;
    }
}
