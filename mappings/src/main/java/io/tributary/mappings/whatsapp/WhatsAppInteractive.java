package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** What the customer chose or filled in. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppInteractive(
        @Nullable String type,
        @Nullable Reply buttonReply,
        @Nullable Reply listReply,
        @Nullable FlowReply nfmReply,
        @Nullable PermissionReply callPermissionReply) {

    /** A button or an entry of a list. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reply(@Nullable String id, @Nullable String title, @Nullable String description) {}

    /** A form that was sent. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record FlowReply(@Nullable String name, @Nullable String body, @Nullable String responseJson) {}

    /** Whether the company may call. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PermissionReply(@Nullable String response) {}
}
