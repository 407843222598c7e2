package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes events for tests. */
final class Events {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Events() {}

    /** A message in which a customer is known by the identifiers. */
    static Interaction.Builder message(String id, int minute, Identifier... identifiers) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON.plusSeconds(60L * minute))
                .participant(new Participant(ParticipantRole.CUSTOMER, null, List.of(identifiers)));
    }

    /** A message in which a customer of that name is known by the identifiers. */
    static Interaction.Builder named(String id, String name, Identifier... identifiers) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON)
                .participant(new Participant(ParticipantRole.CUSTOMER, name, List.of(identifiers)));
    }

    /** Of a type that no rule names. */
    static Identifier other(String value) {
        return Identifier.of("badge", value, Proof.NETWORK);
    }

    static Identifier email(String local) {
        return Identifier.of("email", local + "@example.com", Proof.STATED);
    }

    static Identifier phone(int number) {
        return Identifier.phone("+3460011122" + number, null, Proof.NETWORK);
    }

    static MappedEvent event(Interaction... interactions) {
        Interaction first = interactions[0];
        return new MappedEvent(
                new RawEvent(
                        first.source(),
                        first.sourceEventId()
                                + "/"
                                + first.part()
                                + "/"
                                + first.revision()
                                + "/"
                                + Arrays.hashCode(InteractionJson.canonicalBytes(first)),
                        "test",
                        NOON,
                        "text/plain",
                        Map.of("region", "ES"),
                        Map.of("x-header", "value"),
                        new byte[] {0, 1, 2}),
                List.of(interactions));
    }

    static MappedEvent event(Interaction.Builder interaction) {
        return event(interaction.build());
    }
}
