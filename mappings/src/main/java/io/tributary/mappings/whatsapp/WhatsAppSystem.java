package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** A notice of WhatsApp about the customer, for example of another number. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppSystem(
        @Nullable String body,
        @Nullable String type,
        @Nullable String waId,
        @Nullable String newWaId,
        @Nullable String userId,
        @Nullable String previousUserId,
        @Nullable String parentUserId,
        @Nullable String previousParentUserId) {}
