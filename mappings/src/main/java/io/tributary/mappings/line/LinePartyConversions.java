package io.tributary.mappings.line;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who takes part: users, whom LINE vouches for, and the company. */
final class LinePartyConversions {

    private LinePartyConversions() {}

    /** Who did it, or those who came or went; and the official account. */
    static List<Participant> participants(LineEvent event, LineContext context) {
        List<Participant> participants = new ArrayList<>();
        boolean company = LineEventConversions.isCompany(event, context);
        List<LineEvent.Source> members = members(event);
        if (members.isEmpty() && !company) {
            participants.add(customer(event.userId(), linked(event, context), context));
        }
        members.stream()
                .map(member -> customer(Payloads.text(member.userId()), List.of(), context))
                .distinct()
                .forEach(participants::add);
        if (company) {
            participants.add(
                    new Participant(
                            ParticipantRole.AGENT, null, user(event.userId(), context).toList()));
        } else if (context.bot() != null) {
            participants.add(
                    new Participant(
                            ParticipantRole.AGENT,
                            null,
                            List.of(Identifier.of("line.bot", context.bot(), Proof.NETWORK))));
        }
        return participants;
    }

    private static List<LineEvent.Source> members(LineEvent event) {
        return Stream.of(event.joined(), event.left())
                .filter(Objects::nonNull)
                .flatMap(each -> Payloads.list(each.members()).stream())
                .toList();
    }

    private static Participant customer(
            @Nullable String userId, List<Identifier> more, LineContext context) {
        return new Participant(
                ParticipantRole.CUSTOMER,
                null,
                Stream.concat(user(userId, context), more.stream()).toList());
    }

    private static Stream<Identifier> user(@Nullable String userId, LineContext context) {
        return userId == null
                ? Stream.empty()
                : Stream.of(
                        Identifier.scoped("line.user", context.provider(), userId, Proof.NETWORK));
    }

    /** What the company's sign-in page gave LINE for the user names him there. */
    private static List<Identifier> linked(LineEvent event, LineContext context) {
        LineEvent.Link link = event.link();
        String nonce = link == null ? null : Payloads.text(link.nonce());
        return link == null || nonce == null || !"ok".equals(link.result())
                ? List.of()
                : List.of(
                        Identifier.scoped(
                                "line.linked-account",
                                context.provider(),
                                nonce,
                                Proof.AUTHENTICATED));
    }
}
