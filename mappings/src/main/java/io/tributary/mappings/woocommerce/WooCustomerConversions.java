package io.tributary.mappings.woocommerce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer account says. */
final class WooCustomerConversions {

    private WooCustomerConversions() {}

    static Map<String, Object> attributes(WooCustomer customer, WooDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("role", WooConversions.word(customer.role()));
        said.put("hasPaid", customer.isPayingCustomer());
        return WooConversions.attributes(delivery, said);
    }
}
