package io.tributary.mappings.stripe;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of an invoice, or one price of a subscription. */
record StripeItem(@Nullable String description, @Nullable Long quantity, @Nullable Price price) {

    /** What is paid for. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Price(@Nullable String id, @Nullable String nickname, @Nullable String lookupKey) {}

    private static final Pattern QUANTITY = Pattern.compile("^\\d{1,9} × ");

    /** As the customer reads it, as far as that is known, without the quantity before it. */
    String title() {
        String title =
                price == null
                        ? Payloads.text(description)
                        : Payloads.firstText(
                                description, price.nickname(), price.lookupKey(), price.id());
        return title == null ? "?" : QUANTITY.matcher(title).replaceFirst("");
    }

    long pieces() {
        return quantity == null ? 1 : quantity;
    }
}
