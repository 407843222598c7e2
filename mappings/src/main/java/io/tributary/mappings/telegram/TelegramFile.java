package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message; its bytes stay with Telegram.
 *
 * @param fileId what the bot can get it by
 * @param fileSize bytes
 * @param emoji what a sticker stands for
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramFile(
        @Nullable String fileId,
        @Nullable String fileName,
        @Nullable String mimeType,
        @Nullable Long fileSize,
        @Nullable String emoji) {

    TelegramFile orOfType(String otherwise) {
        return new TelegramFile(
                fileId, fileName, mimeType == null ? otherwise : mimeType, fileSize, emoji);
    }
}
