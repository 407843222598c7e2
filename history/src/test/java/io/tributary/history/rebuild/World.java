package io.tributary.history.rebuild;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small worlds in which everything that makes correlation hard is frequent: few people with
 * overlapping identifiers, shared numbers, dummy values, edits, withdrawals, parts, threads,
 * references and mentions.
 */
public final class World {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private World() {}

    /** Events of one world, none the same as another. */
    public static Arbitrary<List<Interaction>> events() {
        return event().list().ofMinSize(1).ofMaxSize(40);
    }

    private static Arbitrary<Interaction> event() {
        return Combinators.combine(body(), Arbitraries.integers().between(0, 3), names())
                .as(
                        (interaction, revision, identifiers) ->
                                interaction
                                        .revision(revision)
                                        .participants(
                                                List.of(
                                                        new Participant(
                                                                ParticipantRole.CUSTOMER,
                                                                null,
                                                                identifiers)))
                                        .build());
    }

    private static Arbitrary<Interaction.Builder> body() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 25),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(8, Arbitraries.just("")),
                                net.jqwik.api.Tuple.of(2, Arbitraries.of("status:read", "leg:2"))),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(Kind.MESSAGE, Kind.CALL, Kind.ORDER, Kind.EVENT),
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)))
                .as(World::body);
    }

    private static Interaction.Builder body(
            int id, String part, int minute, Kind kind, int shape, boolean deleted) {
        Interaction.Builder body =
                Interaction.builder()
                        .source("chat/web")
                        .sourceEventId("e" + id)
                        .part(part)
                        .kind(kind)
                        .channel(Channel.CHAT)
                        .direction(minute % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND)
                        .occurredAt(START.plusSeconds(60L * minute))
                        .deleted(deleted);
        switch (shape) {
            case 0, 1, 2 -> body.thread("t" + minute % 4);
            case 3, 4 -> body.messageId("m" + minute % 6).replyTo(List.of("m" + (minute + 1) % 6));
            case 5, 6 -> body.reference(Reference.of("order", "shop/eu", "100" + minute % 3));
            case 7, 8, 9 -> body.text("where is order 100" + minute % 3 + "?");
            default -> body.text("hello");
        }
        return body;
    }

    /** A person's identifiers, and now and then something that is nobody's or everybody's. */
    private static Arbitrary<List<Identifier>> names() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(Proof.class))
                .as(World::names);
    }

    private static List<Identifier> names(int person, int choice, Proof proof) {
        List<Identifier> names = new ArrayList<>();
        if (choice % 2 == 0) {
            names.add(Identifier.of("email", "p" + person + "@example.com", proof));
        }
        if (choice % 3 == 0) {
            names.add(Identifier.phone("60011122" + person, "ES", proof));
        }
        if (choice % 5 == 0) {
            names.add(Identifier.scoped("crm.contact", "main", "c" + (person + choice) % 4, proof));
        }
        switch (choice) {
            case 7 -> names.add(Identifier.phone("915551234", "ES", Proof.NETWORK));
            case 8 -> names.add(Identifier.of("loyalty", "null", Proof.STATED));
            case 11 -> names.add(Identifier.scoped("kiosk", "madrid", "3", Proof.STATED));
            case 13 -> names.add(Identifier.of("web.anonymous", "abc-def-" + person, proof));
            default -> {
                return names;
            }
        }
        return names;
    }
}
