package io.tributary.mappings.woocommerce;

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
 * Who the customer is. The account is authenticated; WordPress does not verify addresses, so they
 * and all else were typed into a form. A shipping address may be somebody else's and is left out.
 */
final class WooParties {

    private WooParties() {}

    /** The customer; what else tells of the order alone finds the customer by it. */
    static List<Participant> buyer(
            @Nullable String account,
            @Nullable String email,
            @Nullable WooAddress billing,
            @Nullable String orderId,
            WooDelivery delivery) {
        Set<Identifier> found = new LinkedHashSet<>();
        addScoped("woocommerce.customer", account, delivery, found);
        addEmail(email, found);
        if (billing != null) {
            addEmail(billing.email(), found);
            addPhone(billing, delivery, found);
        }
        addScoped("woocommerce.order", orderId, delivery, found);
        return List.of(
                new Participant(ParticipantRole.CUSTOMER, name(billing), List.copyOf(found)));
    }

    /** The customer of an order, of whom the payload tells nothing else. */
    static List<Participant> ownerOf(@Nullable String orderId, WooDelivery delivery) {
        return buyer(null, null, null, orderId, delivery);
    }

    /** The customer whom the payload does not name. */
    static Participant unnamed() {
        return new Participant(ParticipantRole.CUSTOMER, null, List.of());
    }

    private static @Nullable String name(@Nullable WooAddress billing) {
        return billing == null
                ? null
                : Payloads.firstText(
                        join(billing.firstName(), billing.lastName()), billing.company());
    }

    static String join(@Nullable String first, @Nullable String last) {
        return ((first == null ? "" : first.strip()) + " " + (last == null ? "" : last.strip()))
                .strip();
    }

    private static void addScoped(
            String type, @Nullable String id, WooDelivery delivery, Set<Identifier> found) {
        String known = WooConversions.id(id);
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

    private static void addPhone(WooAddress billing, WooDelivery delivery, Set<Identifier> found) {
        String number = Payloads.text(billing.phone());
        if (number != null) {
            found.add(Identifier.phone(number, region(billing, delivery), Proof.STATED));
        }
    }

    /** A national number is read in the country of its address, else in the shop's region. */
    private static @Nullable String region(WooAddress billing, WooDelivery delivery) {
        String country = Payloads.text(billing.country());
        return country != null && country.matches("[A-Za-z]{2}")
                ? country.toUpperCase(Locale.ROOT)
                : delivery.region();
    }
}
