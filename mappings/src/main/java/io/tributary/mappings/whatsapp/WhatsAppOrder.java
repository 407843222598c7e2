package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A basket that the customer sent from the catalogue. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WhatsAppOrder(@Nullable String catalogId, @Nullable String text, List<Item> productItems) {

    WhatsAppOrder {
        productItems = Payloads.list(productItems);
    }

    /** One product; the price is for one piece. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(
            @Nullable String productRetailerId,
            @Nullable Integer quantity,
            @Nullable String itemPrice,
            @Nullable String currency) {}
}
