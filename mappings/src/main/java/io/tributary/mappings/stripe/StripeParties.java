package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is. The customer's id is Stripe's own; name, address and number were typed into
 * a form, by the customer or by the company, and Stripe verifies none of them. A shipping address
 * may be somebody else's and is left out.
 */
final class StripeParties {

    private StripeParties() {}

    /** The customer; what else tells of the payment alone finds the customer by it. */
    static List<Participant> payer(
            @Nullable String customer,
            @Nullable StripeContact contact,
            @Nullable String receiptEmail,
            @Nullable String payment,
            StripeDelivery delivery) {
        Set<Identifier> found = new LinkedHashSet<>();
        addScoped("stripe.customer", customer, delivery, found);
        if (contact != null) {
            addEmail(contact.email(), found);
            addPhone(contact, delivery, found);
        }
        addEmail(receiptEmail, found);
        addScoped("stripe.payment", payment, delivery, found);
        String name = contact == null ? null : Payloads.text(contact.name());
        return List.of(new Participant(ParticipantRole.CUSTOMER, name, List.copyOf(found)));
    }

    /** The customer of a payment, of whom the object tells nothing else. */
    static List<Participant> payerOf(@Nullable String payment, StripeDelivery delivery) {
        return payer(null, null, null, payment, delivery);
    }

    /** The customer whom the object does not name. */
    static Participant unnamed() {
        return new Participant(ParticipantRole.CUSTOMER, null, List.of());
    }

    private static void addScoped(
            String type, @Nullable String id, StripeDelivery delivery, Set<Identifier> found) {
        String known = Payloads.text(id);
        if (known != null) {
            found.add(Identifier.scoped(type, delivery.scope(), known, Proof.AUTHENTICATED));
        }
    }

    private static void addEmail(@Nullable String email, Set<Identifier> found) {
        String address = Payloads.text(email);
        if (address != null) {
            found.add(Identifier.of("email", address, Proof.STATED));
        }
    }

    private static void addPhone(
            StripeContact contact, StripeDelivery delivery, Set<Identifier> found) {
        String number = Payloads.text(contact.phone());
        if (number != null) {
            found.add(Identifier.phone(number, region(contact, delivery), Proof.STATED));
        }
    }

    /** A national number is read in the country of its address, else in the route's region. */
    private static @Nullable String region(StripeContact contact, StripeDelivery delivery) {
        String country =
                contact.address() == null ? null : Payloads.text(contact.address().country());
        return country != null && country.matches("[A-Za-z]{2}")
                ? country.toUpperCase(Locale.ROOT)
                : delivery.region();
    }
}
