package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of WhatsApp whom a change is about.
 *
 * @param waId the phone number in digits; absent if the user shows none
 * @param userId unique within the business portfolio
 * @param parentUserId unique within a group of portfolios; absent if there is none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppContact(
        @Nullable Profile profile,
        @Nullable String waId,
        @Nullable String userId,
        @Nullable String parentUserId) {

    /** How the user shows up. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Profile(@Nullable String name, @Nullable String username) {}
}
