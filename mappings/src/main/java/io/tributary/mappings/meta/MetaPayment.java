package io.tributary.mappings.meta;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A purchase within the conversation. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MetaPayment(
        @Nullable String payload,
        @Nullable UserInfo requestedUserInfo,
        @Nullable Credential paymentCredential,
        @Nullable Amount amount) {

    /** What the buyer let the company know. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record UserInfo(
            @Nullable Address shippingAddress,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone) {}

    /** Where to send it. */
    record Address(
            @JsonProperty("street_1") @JsonAlias("street1") @Nullable String street,
            @JsonProperty("city") @Nullable String city,
            @JsonProperty("postal_code") @Nullable String postalCode) {}

    /** The provider's own id of the payment. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Credential(
            @Nullable String providerType,
            @Nullable String chargeId,
            @Nullable String fbPaymentId) {}

    /** What was paid. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Amount(@Nullable String currency, @Nullable BigDecimal amount) {}
}
