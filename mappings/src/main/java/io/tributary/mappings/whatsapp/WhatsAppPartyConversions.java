package io.tributary.mappings.whatsapp;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes part: the customer, whom WhatsApp vouches for, and the company's number. */
final class WhatsAppPartyConversions {

    private WhatsAppPartyConversions() {}

    static List<Participant> participants(WhatsAppParty customer, WhatsAppChange change) {
        return participants(List.of(customer), change);
    }

    /**
     * @param customers one customer by what was known of him before and after
     */
    static List<Participant> participants(List<WhatsAppParty> customers, WhatsAppChange change) {
        List<Participant> participants = new ArrayList<>();
        participants.add(
                new Participant(
                        ParticipantRole.CUSTOMER,
                        name(customers, change),
                        customers.stream()
                                .flatMap(each -> identifiers(each, change))
                                .distinct()
                                .toList()));
        String number =
                change.metadata() == null
                        ? null
                        : Payloads.text(change.metadata().displayPhoneNumber());
        if (number != null) {
            participants.add(company(number));
        }
        return participants;
    }

    /** The customer's thread with the company; null if the customer is not known. */
    static @Nullable String thread(WhatsAppParty customer, WhatsAppChange change) {
        return change.thread(known(customer, change).conversation());
    }

    private static Participant company(String number) {
        return new Participant(
                ParticipantRole.AGENT,
                null,
                List.of(Identifier.of("whatsapp.number", number, Proof.NETWORK)));
    }

    private static @Nullable String name(List<WhatsAppParty> customers, WhatsAppChange change) {
        return customers.stream()
                .map(each -> each.among(change.contacts()))
                .flatMap(contact -> contact == null ? Stream.empty() : name(contact).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<String> name(WhatsAppContact contact) {
        String name = contact.profile() == null ? null : Payloads.text(contact.profile().name());
        return name == null ? List.of() : List.of(name);
    }

    private static WhatsAppParty known(WhatsAppParty customer, WhatsAppChange change) {
        return customer.with(customer.among(change.contacts()));
    }

    private static Stream<Identifier> identifiers(WhatsAppParty customer, WhatsAppChange change) {
        WhatsAppParty known = known(customer, change);
        List<Identifier> identifiers = new ArrayList<>();
        if (known.number() != null) {
            identifiers.add(Identifier.phone("+" + known.number(), null, Proof.NETWORK));
        }
        if (known.userId() != null) {
            identifiers.add(scoped("whatsapp.user", known.userId(), change));
        }
        if (known.parentUserId() != null) {
            identifiers.add(scoped("whatsapp.parent-user", known.parentUserId(), change));
        }
        return identifiers.stream();
    }

    private static Identifier scoped(String type, String value, WhatsAppChange change) {
        return Identifier.scoped(type, change.scope(), value, Proof.NETWORK);
    }
}
