package io.tributary.mappings.telegram;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A payment, or its refund.
 *
 * @param totalAmount in the smallest units of the currency
 * @param invoicePayload what the company's bot gave the invoice
 * @param telegramPaymentChargeId names the payment
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TelegramPayment(
        @Nullable String currency,
        @Nullable Long totalAmount,
        @Nullable String invoicePayload,
        @Nullable String telegramPaymentChargeId,
        @Nullable String providerPaymentChargeId,
        @Nullable TelegramOrderInfo orderInfo) {}
