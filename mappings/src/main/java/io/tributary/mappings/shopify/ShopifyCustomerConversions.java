package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Reference;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer account says. */
final class ShopifyCustomerConversions {

    private ShopifyCustomerConversions() {}

    static @Nullable String status(ShopifyCustomer customer) {
        return ShopifyConversions.word(customer.state());
    }

    static String title(ShopifyCustomer customer) {
        return "Customer account";
    }

    static String text(ShopifyCustomer customer) {
        String orders = Payloads.text(customer.ordersCount());
        return orders == null ? "Customer account" : "Customer account, orders so far: " + orders;
    }

    static List<Reference> references(ShopifyCustomer customer, ShopifyDelivery delivery) {
        return List.of();
    }

    static Map<String, Object> attributes(ShopifyCustomer customer, ShopifyDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("ordersCount", Payloads.text(customer.ordersCount()));
        said.put("verifiedEmail", customer.verifiedEmail());
        return ShopifyConversions.attributes(delivery, said);
    }
}
