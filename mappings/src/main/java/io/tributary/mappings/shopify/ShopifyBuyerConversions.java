package io.tributary.mappings.shopify;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is. The account is authenticated, its e-mail address too where Shopify has
 * verified it; everything else was typed into a form. A shipping address may be somebody else's and
 * is left out.
 */
final class ShopifyBuyerConversions {

    private ShopifyBuyerConversions() {}

    static List<Participant> participants(ShopifyBuyer buyer, ShopifyDelivery delivery) {
        return List.of(
                new Participant(
                        ParticipantRole.CUSTOMER, name(buyer), identifiers(buyer, delivery)));
    }

    /** The customer whom the payload does not name. */
    static Participant unnamed() {
        return new Participant(ParticipantRole.CUSTOMER, null, List.of());
    }

    private static @Nullable String name(ShopifyBuyer buyer) {
        ShopifyCustomer customer = buyer.customer();
        ShopifyAddress billing = buyer.billingAddress();
        ShopifyAddress home = customer == null ? null : customer.defaultAddress();
        return Payloads.firstText(
                customer == null ? null : join(customer.firstName(), customer.lastName()),
                name(billing),
                name(home));
    }

    static @Nullable String name(@Nullable ShopifyAddress address) {
        return address == null
                ? null
                : Payloads.firstText(address.name(), join(address.firstName(), address.lastName()));
    }

    private static String join(@Nullable String first, @Nullable String last) {
        return ((first == null ? "" : first.strip()) + " " + (last == null ? "" : last.strip()))
                .strip();
    }

    private static List<Identifier> identifiers(ShopifyBuyer buyer, ShopifyDelivery delivery) {
        List<Identifier> found = new ArrayList<>();
        ShopifyCustomer customer = buyer.customer();
        ShopifyAddress home = customer == null ? null : customer.defaultAddress();
        if (customer != null) {
            addAccount(customer, delivery, found);
            addPhone(customer.phone(), region(home, delivery), found);
            addAddress(home, delivery, found);
        }
        addEmail(buyer.email(), Proof.STATED, found);
        addPhone(
                buyer.phone(),
                region(buyer.billingAddress() == null ? home : buyer.billingAddress(), delivery),
                found);
        addAddress(buyer.billingAddress(), delivery, found);
        return distinct(found);
    }

    private static void addAccount(
            ShopifyCustomer customer, ShopifyDelivery delivery, List<Identifier> found) {
        String id = Payloads.text(customer.id());
        if (id != null) {
            found.add(account(id, delivery));
        }
        boolean verified = Boolean.TRUE.equals(customer.verifiedEmail());
        addEmail(customer.email(), verified ? Proof.AUTHENTICATED : Proof.STATED, found);
    }

    static Identifier account(String id, ShopifyDelivery delivery) {
        return Identifier.scoped("shopify.customer", delivery.scope(), id, Proof.AUTHENTICATED);
    }

    private static void addEmail(@Nullable String email, Proof proof, List<Identifier> found) {
        String address = Payloads.text(email);
        if (address != null) {
            found.add(Identifier.of("email", address, proof));
        }
    }

    private static void addAddress(
            @Nullable ShopifyAddress address, ShopifyDelivery delivery, List<Identifier> found) {
        if (address != null) {
            addPhone(address.phone(), region(address, delivery), found);
        }
    }

    private static void addPhone(
            @Nullable String phone, @Nullable String region, List<Identifier> found) {
        String number = Payloads.text(phone);
        if (number != null) {
            found.add(Identifier.phone(number, region, Proof.STATED));
        }
    }

    /** A national number is read in the country of its address, else in the shop's region. */
    private static @Nullable String region(
            @Nullable ShopifyAddress address, ShopifyDelivery delivery) {
        return Payloads.firstText(
                address == null ? null : address.countryCode(), delivery.region());
    }

    private static List<Identifier> distinct(List<Identifier> identifiers) {
        Map<String, Identifier> byValue =
                identifiers.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.type() + " " + each.value(),
                                        each -> each,
                                        ShopifyBuyerConversions::better,
                                        LinkedHashMap::new));
        return byValue.values().stream().toList();
    }

    private static Identifier better(Identifier one, Identifier other) {
        return one.proof().compareTo(other.proof()) >= 0 ? one : other;
    }
}
