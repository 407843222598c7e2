package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A file that came with a message. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppMedia(
        @Nullable String id,
        @Nullable String mimeType,
        @Nullable String caption,
        @Nullable String filename,
        @Nullable Boolean voice) {}
