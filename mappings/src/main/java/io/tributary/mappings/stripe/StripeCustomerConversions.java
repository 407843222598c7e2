package io.tributary.mappings.stripe;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer of the account says. */
final class StripeCustomerConversions {

    private StripeCustomerConversions() {}

    static String text(StripeCustomer customer) {
        return StripeConversions.text("Customer account", status(customer));
    }

    /** "delinquent" if an invoice is overdue. */
    static @Nullable String status(StripeCustomer customer) {
        return Boolean.TRUE.equals(customer.delinquent()) ? "delinquent" : null;
    }

    static Map<String, Object> attributes(StripeDelivery delivery) {
        return StripeConversions.attributes(delivery, new HashMap<>());
    }
}
