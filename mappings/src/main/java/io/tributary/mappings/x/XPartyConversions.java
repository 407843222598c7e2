package io.tributary.mappings.x;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote, and to whom. The id of an account is the same for everybody and stays; its user name
 * only suggests, as it can be given up and taken by somebody else.
 */
final class XPartyConversions {

    private XPartyConversions() {}

    static Direction direction(XUser author, XContext context) {
        return context.owns(author) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    /** Whom the company merely names in its posts is no customer of it; whom it answers is. */
    static List<Participant> participants(XPost post, XContext context) {
        List<XUser> others = Stream.concat(Stream.of(post.author()), named(post)).toList();
        return participants(post.author(), post.answered(), others, context);
    }

    private static Stream<XUser> named(XPost post) {
        return Stream.concat(Stream.ofNullable(post.answered()), post.mentioned().stream());
    }

    static List<Participant> participants(XMessage message, XContext context) {
        List<XUser> both =
                Stream.of(message.sender(), message.recipient()).filter(Objects::nonNull).toList();
        return participants(message.sender(), message.recipient(), both, context);
    }

    private static List<Participant> participants(
            XUser from, @Nullable XUser to, List<XUser> all, XContext context) {
        List<Participant> participants = new ArrayList<>();
        XUser customer = context.owns(from) ? to : from;
        if (customer != null && !context.owns(customer)) {
            participants.add(customer(customer));
        }
        participants.addAll(company(all, context));
        return participants;
    }

    private static Participant customer(XUser user) {
        List<Identifier> identifiers = new ArrayList<>();
        String number = user.number();
        if (number != null) {
            identifiers.add(Identifier.of("x.user", number, Proof.NETWORK));
        }
        String handle = user.handle();
        if (handle != null) {
            identifiers.add(Identifier.of("x.username", handle, Proof.NETWORK));
        }
        return new Participant(ParticipantRole.CUSTOMER, user.name(), identifiers);
    }

    /** Each of the company's accounts that takes part; else the one that the webhook is for. */
    private static List<Participant> company(List<XUser> all, XContext context) {
        Map<String, Participant> accounts = new LinkedHashMap<>();
        all.stream()
                .filter(context::owns)
                .forEach(
                        user ->
                                accounts.putIfAbsent(
                                        String.valueOf(user.number()),
                                        account(String.valueOf(user.number()), user.name())));
        if (accounts.isEmpty() && context.account() != null) {
            accounts.put(context.account(), account(context.account(), null));
        }
        return List.copyOf(accounts.values());
    }

    private static Participant account(String number, @Nullable String name) {
        return new Participant(
                ParticipantRole.AGENT,
                name,
                List.of(Identifier.of("x.account", number, Proof.NETWORK)));
    }
}
