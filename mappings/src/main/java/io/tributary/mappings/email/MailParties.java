package io.tributary.mappings.email;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote to whom.
 *
 * <p>Inbound, the customer is the sender; who else got the mail is no party to it. Outbound, the
 * customers are the recipients that are not the company's own. The company's own addresses are
 * agents.
 */
final class MailParties {

    /** A mail to more recipients than this names only the first of them. */
    private static final int MOST = 100;

    private final OwnAddresses own;
    private final List<MailAddress> from;
    private final List<MailAddress> recipients;

    MailParties(MimeHeaders headers, OwnAddresses own) {
        this.own = own;
        List<MailAddress> senders = usable(MailAddress.all(headers, "from"));
        this.from = senders.isEmpty() ? usable(MailAddress.all(headers, "sender")) : senders;
        List<MailAddress> all = new ArrayList<>(MailAddress.all(headers, "to"));
        all.addAll(MailAddress.all(headers, "cc"));
        all.addAll(MailAddress.all(headers, "bcc"));
        this.recipients = distinct(usable(all));
    }

    Direction direction() {
        if (from.isEmpty() || !own.contains(from.get(0))) {
            return Direction.INBOUND;
        }
        boolean inside = !recipients.isEmpty() && recipients.stream().allMatch(own::contains);
        return inside ? Direction.INTERNAL : Direction.OUTBOUND;
    }

    /** The domain of the one sender; empty if there are none or several. */
    String senderDomain() {
        return from.size() == 1 ? from.get(0).domain() : "";
    }

    int unnamedRecipients() {
        return Math.max(0, recipients.size() - MOST);
    }

    /**
     * @param senderProof how well the sender of an inbound mail is known
     */
    List<Participant> participants(Proof senderProof, @Nullable String senderName) {
        List<Participant> parties = new ArrayList<>();
        switch (direction()) {
            case INBOUND -> parties.add(sender(senderProof, senderName));
            case OUTBOUND -> {
                agents(from, parties);
                customers(parties);
            }
            case INTERNAL -> agents(from, parties);
        }
        agents(recipients.stream().filter(own::contains).limit(MOST).toList(), parties);
        return parties.stream().distinct().toList();
    }

    /** Those a report tells of; one without an address if it does not say. */
    List<Participant> reported(List<String> addresses) {
        List<Participant> parties = new ArrayList<>();
        addresses.forEach(each -> parties.add(customer(null, each, Proof.STATED)));
        if (parties.isEmpty()) {
            parties.add(new Participant(ParticipantRole.CUSTOMER, null, List.of()));
        }
        agents(recipients.stream().filter(own::contains).limit(MOST).toList(), parties);
        return parties;
    }

    private Participant sender(Proof proof, @Nullable String shownName) {
        return from.isEmpty()
                ? new Participant(ParticipantRole.CUSTOMER, shownName, List.of())
                : customer(from.get(0).name(), address(from.get(0)), proof);
    }

    private void customers(List<Participant> parties) {
        int before = parties.size();
        recipients.stream()
                .filter(each -> !own.contains(each))
                .limit(MOST)
                .forEach(each -> parties.add(customer(each.name(), address(each), Proof.STATED)));
        if (parties.size() == before) {
            parties.add(new Participant(ParticipantRole.CUSTOMER, null, List.of()));
        }
    }

    private static void agents(List<MailAddress> addresses, List<Participant> parties) {
        for (MailAddress each : addresses) {
            parties.add(
                    new Participant(
                            ParticipantRole.AGENT,
                            each.name(),
                            List.of(Identifier.of("email", address(each), Proof.STATED))));
        }
    }

    private static Participant customer(@Nullable String name, String address, Proof proof) {
        return new Participant(
                ParticipantRole.CUSTOMER, name, List.of(Identifier.of("email", address, proof)));
    }

    private static String address(MailAddress address) {
        return Objects.requireNonNull(address.value());
    }

    private static List<MailAddress> usable(List<MailAddress> addresses) {
        return addresses.stream().filter(each -> each.value() != null).toList();
    }

    private static List<MailAddress> distinct(List<MailAddress> addresses) {
        Map<String, MailAddress> byValue = new LinkedHashMap<>();
        addresses.forEach(
                each -> byValue.putIfAbsent(address(each).toLowerCase(Locale.ROOT), each));
        return List.copyOf(byValue.values());
    }
}
