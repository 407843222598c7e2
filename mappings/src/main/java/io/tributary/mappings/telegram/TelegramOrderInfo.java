package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** What the buyer typed in to pay. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramOrderInfo(
        @Nullable String name, @Nullable String phoneNumber, @Nullable String email) {}
