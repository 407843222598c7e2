package io.tributary.mappings.vonage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in over the SMS API or, with a status, how far one of the company has come.
 *
 * @param msisdn the customer's number, in both
 * @param to the company's number or name, in both
 * @param pushedAt when Vonage began to send the webhook, in UTC without saying so
 * @param timestamp the same in seconds since 1970
 * @param reachedAt when the status was reached, in UTC and minutes
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record VonageSms(
        @Nullable String msisdn,
        @Nullable String to,
        @JsonProperty("messageId") @Nullable String messageId,
        @Nullable String text,
        @Nullable String type,
        @Nullable String keyword,
        @JsonProperty("message-timestamp") @Nullable String pushedAt,
        @Nullable String timestamp,
        @JsonProperty("scts") @Nullable String reachedAt,
        @Nullable String status,
        @Nullable String errCode,
        @Nullable String networkCode,
        @Nullable String clientRef,
        @Nullable String concatRef,
        @Nullable String concatPart,
        @Nullable String concatTotal) {

    boolean isReceipt() {
        return Payloads.text(status) != null;
    }
}
