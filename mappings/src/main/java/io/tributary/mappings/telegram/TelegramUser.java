package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user or a bot.
 *
 * @param id the same for every bot that the user writes to
 * @param username without its {@code @}; can be changed, given up and taken by somebody else
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramUser(
        @Nullable String id,
        @Nullable Boolean isBot,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String username,
        @Nullable String languageCode) {

    boolean bot() {
        return Boolean.TRUE.equals(isBot);
    }

    @Nullable String name() {
        return name(firstName, lastName);
    }

    /** Both names with a space between; null if there is none. */
    static @Nullable String name(@Nullable String first, @Nullable String last) {
        String name =
                Stream.of(first, last)
                        .map(Payloads::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
