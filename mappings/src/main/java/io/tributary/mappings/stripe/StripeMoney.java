package io.tributary.mappings.stripe;

import io.tributary.mappings.payload.Payloads;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, which Stripe writes in the smallest unit of the currency. Which currencies have no
 * decimals or three is Stripe's own list (https://docs.stripe.com/currencies): the Icelandic króna
 * and the Ugandan shilling have none, and are written with two all the same.
 */
final class StripeMoney {

    private static final Set<String> WITHOUT_DECIMALS =
            Set.of(
                    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND",
                    "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> WITH_THREE_DECIMALS =
            Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeMoney() {}

    /** "20.00"; null if amount or currency are not known. */
    static @Nullable String amount(@Nullable Long smallest, @Nullable String currency) {
        String unit = currency(currency);
        return smallest == null || unit == null
                ? null
                : BigDecimal.valueOf(smallest, decimals(unit)).toPlainString();
    }

    /** "20.00 USD"; null if amount or currency are not known. */
    static @Nullable String money(@Nullable Long smallest, @Nullable String currency) {
        String amount = amount(smallest, currency);
        return amount == null ? null : amount + " " + currency(currency);
    }

    /** "USD"; null if not known. */
    static @Nullable String currency(@Nullable String currency) {
        String known = Payloads.text(currency);
        return known == null ? null : known.toUpperCase(Locale.ROOT);
    }

    private static int decimals(String unit) {
        if (WITHOUT_DECIMALS.contains(unit)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(unit) ? 3 : 2;
    }
}
