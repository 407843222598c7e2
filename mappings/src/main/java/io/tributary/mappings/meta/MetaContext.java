package io.tributary.mappings.meta;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that an event is of.
 *
 * @param account the company's page or account
 * @param customer id, unique to the account; null until the customer has written
 * @param direction of a message
 * @param standby whether another app of the company leads the conversation
 * @param time when it happened
 * @param more that the customer is known by
 * @param path of the event within the body
 */
record MetaContext(
        MetaPlatform platform,
        String source,
        @Nullable String account,
        @Nullable String customer,
        Direction direction,
        boolean standby,
        Instant time,
        List<Identifier> more,
        String path) {

    static MetaContext of(
            MetaPlatform platform, String source, MetaElement element, MetaEvent event) {
        String sender = id(event.sender());
        String recipient = id(event.recipient());
        String account = element.account();
        boolean echo = event.message() != null && event.message().echo();
        boolean fromCompany = echo || (sender != null && sender.equals(account));
        return new MetaContext(
                platform,
                source,
                account,
                customer(sender, recipient, account, echo),
                fromCompany ? Direction.OUTBOUND : Direction.INBOUND,
                element.list().equals("standby"),
                time(event, element),
                references(platform, account == null ? source : account, event),
                element.path());
    }

    /** The other side than the account's, whichever it is; recorded echoes have it either way. */
    private static @Nullable String customer(
            @Nullable String sender,
            @Nullable String recipient,
            @Nullable String account,
            boolean echo) {
        if (account != null && account.equals(sender)) {
            return recipient;
        }
        return account != null && account.equals(recipient) ? sender : echo ? recipient : sender;
    }

    private static Instant time(MetaEvent event, MetaElement element) {
        if (event.timestamp() != null) {
            return event.timestamp();
        }
        MetaEvent.Receipt delivery = event.delivery();
        return delivery == null || delivery.watermark() == null
                ? element.sentAt()
                : delivery.watermark();
    }

    /** What stood for the customer on the company's pages, until he wrote. */
    private static List<Identifier> references(
            MetaPlatform platform, String scope, MetaEvent event) {
        List<@Nullable String> references = new ArrayList<>();
        references.add(event.sender() == null ? null : event.sender().userRef());
        references.add(event.optin() == null ? null : event.optin().userRef());
        references.add(event.priorMessage() == null ? null : event.priorMessage().identifier());
        return references.stream()
                .map(Payloads::text)
                .filter(Objects::nonNull)
                .distinct()
                .map(
                        each ->
                                Identifier.scoped(
                                        platform.customerType() + "-ref",
                                        scope,
                                        each,
                                        Proof.NETWORK))
                .toList();
    }

    private static @Nullable String id(MetaEvent.@Nullable Party party) {
        return party == null ? null : Payloads.text(party.id());
    }

    private Identifier scoped(String type, String value) {
        return Identifier.scoped(type, account == null ? source : account, value, Proof.NETWORK);
    }

    /** The conversation of the company's account with the customer. */
    @Nullable String thread() {
        return account == null || customer == null ? null : account + ":" + customer;
    }

    List<Participant> participants() {
        return participants(null, List.of(), Map.of());
    }

    List<Participant> participants(
            @Nullable String name, List<Identifier> told, Map<String, String> traits) {
        List<Identifier> identifiers = new ArrayList<>();
        if (customer != null) {
            identifiers.add(scoped(platform.customerType(), customer));
        }
        identifiers.addAll(more);
        identifiers.addAll(told);
        List<Participant> participants = new ArrayList<>();
        participants.add(new Participant(ParticipantRole.CUSTOMER, name, identifiers, traits));
        if (account != null) {
            participants.add(
                    new Participant(
                            ParticipantRole.AGENT,
                            null,
                            List.of(
                                    Identifier.of(
                                            platform.companyType(), account, Proof.NETWORK))));
        }
        return participants;
    }

    /**
     * The value of a field of the event.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it is null or blank
     */
    <T> T required(@Nullable T value, String field) {
        return Payloads.required(value, JsonPayload.join(path, field));
    }

    /** Names what has no id of its own: a customer does one such thing at a time. */
    String named(String what) {
        String who = customer == null && !more.isEmpty() ? more.get(0).value() : customer;
        return what + ":" + required(who, "sender.id") + ":" + time.toEpochMilli();
    }
}
