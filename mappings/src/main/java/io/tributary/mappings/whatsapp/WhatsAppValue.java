package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a change that is about messages or calls. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppValue(
        @Nullable Metadata metadata,
        List<WhatsAppContact> contacts,
        @Nullable List<WhatsAppMessage> messages,
        @Nullable List<WhatsAppMessage> messageEchoes,
        @Nullable List<WhatsAppStatus> statuses,
        @Nullable List<WhatsAppCall> calls) {

    WhatsAppValue {
        contacts = Payloads.list(contacts);
    }

    /** The number of the company. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Metadata(@Nullable String displayPhoneNumber, @Nullable String phoneNumberId) {}
}
