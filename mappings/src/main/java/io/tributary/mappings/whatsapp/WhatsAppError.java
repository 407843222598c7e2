package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** Why something did not work. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppError(@Nullable Integer code, @Nullable String title, @Nullable Data errorData) {

    /** More words for it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Data(@Nullable String details) {}
}
