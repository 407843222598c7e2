package io.tributary.mappings.telegram;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts, which Telegram writes in the smallest units of their currency. */
final class TelegramMoney {

    /** Where Telegram counts other units than ISO 4217; XTR are its own stars. */
    private static final Map<String, Integer> DIGITS =
            Map.of("XTR", 0, "TON", 9, "UGX", 0, "ISK", 0, "CLP", 0);

    private TelegramMoney() {}

    /** For example {@code Payment: 29.62 USD}; null if there is none. */
    static @Nullable String text(String label, @Nullable TelegramPayment payment) {
        if (payment == null) {
            return null;
        }
        String amount = amount(payment);
        return amount == null ? label : label + ": " + amount + " " + payment.currency();
    }

    /** The amount in the currency's main units; null if the currency is not known. */
    static @Nullable String amount(TelegramPayment payment) {
        String currency = payment.currency();
        if (payment.totalAmount() == null || currency == null) {
            return null;
        }
        int digits = digits(currency.toUpperCase(Locale.ROOT));
        return digits < 0 ? null : BigDecimal.valueOf(payment.totalAmount(), digits).toString();
    }

    private static int digits(String currency) {
        Integer known = DIGITS.get(currency);
        if (known != null) {
            return known;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(-1);
    }
}
