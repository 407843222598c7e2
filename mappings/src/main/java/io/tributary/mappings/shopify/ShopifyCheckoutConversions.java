package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a checkout says. */
final class ShopifyCheckoutConversions {

    private ShopifyCheckoutConversions() {}

    static String status(ShopifyCheckout checkout) {
        return checkout.completedAt() == null ? "open" : "completed";
    }

    static String title(ShopifyCheckout checkout) {
        return checkout.completedAt() == null ? "Checkout begun" : "Checkout completed";
    }

    static String text(ShopifyCheckout checkout) {
        String said =
                Stream.of(
                                ShopifyItemConversions.summary(checkout.lineItems()),
                                ShopifyConversions.money(
                                        checkout.totalPrice(), checkout.currency()))
                        .filter(each -> each != null && !each.isEmpty())
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? title(checkout) : title(checkout) + ": " + said;
    }

    static List<Reference> references(ShopifyCheckout checkout, ShopifyDelivery delivery) {
        return ShopifyConversions.references(
                ShopifyConversions.reference("checkout", delivery.source(), checkout.id()));
    }

    static Map<String, Object> attributes(ShopifyCheckout checkout, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", Payloads.text(checkout.totalPrice()));
        said.put("currency", Payloads.text(checkout.currency()));
        said.put("itemCount", ShopifyItemConversions.count(checkout.lineItems()));
        said.put("items", ShopifyItemConversions.attributes(checkout.lineItems()));
        return ShopifyConversions.attributes(delivery, said);
    }
}
