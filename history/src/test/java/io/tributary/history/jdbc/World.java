package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small random world: few people, few values, so that they meet often; revisions, parts,
 * withdrawals, shared numbers, numbers that change hands, traits, threads, replies, references,
 * mentions, late and future-dated events.
 */
final class World {

    /** Low limits, so that a small world reaches them. */
    static final IdentityRules RULES = rules();

    private static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.PHONE, Channel.CHAT);

    private static final List<Kind> KINDS =
            List.of(Kind.MESSAGE, Kind.CALL, Kind.ORDER, Kind.VIEW, Kind.RESOLUTION);

    private final Random random;

    World(Random random) {
        this.random = random;
    }

    List<MappedEvent> events() {
        List<MappedEvent> events = new ArrayList<>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Interaction[] interactions = new Interaction[1 + random.nextInt(2)];
            for (int j = 0; j < interactions.length; j++) {
                interactions[j] = interaction();
            }
            events.add(Events.event(interactions));
        }
        return events;
    }

    private Interaction interaction() {
        Interaction.Builder made =
                Interaction.builder()
                        .source(random.nextBoolean() ? "imap/one" : "pbx/two")
                        .sourceEventId("e" + random.nextInt(25))
                        .part(chance(80) ? "" : "leg" + random.nextInt(2))
                        .revision(random.nextInt(4))
                        .deleted(chance(15))
                        .kind(pick(KINDS))
                        .channel(pick(CHANNELS))
                        .direction(pick(List.of(Direction.values())))
                        .occurredAt(time())
                        .status(chance(30) ? "answered" : null)
                        .subject(chance(30) ? "Subject " + random.nextInt(3) : null)
                        .text(text())
                        .thread(chance(25) ? "t" + random.nextInt(8) : null)
                        .messageId(chance(30) ? "m" + random.nextInt(12) : null)
                        .attribute("ratio", chance(20) ? 0.1 * random.nextInt(20) : null);
        if (chance(25)) {
            made.replyTo(List.of("m" + random.nextInt(12)));
        }
        if (chance(25)) {
            made.reference(reference());
        }
        int participants = random.nextInt(10) == 0 ? 2 : random.nextInt(12) == 0 ? 0 : 1;
        for (int i = 0; i < participants; i++) {
            made.participant(participant());
        }
        return made.build();
    }

    /** Now and then long ago, or in the future. */
    private Instant time() {
        int days = chance(75) ? 0 : random.nextInt(40) - 30;
        return Events.NOON.plus(Duration.ofDays(days)).plusSeconds(random.nextInt(1000));
    }

    private String text() {
        return chance(30) ? "Where is order #100" + random.nextInt(4) + "?" : "Hello";
    }

    private Reference reference() {
        String shop = random.nextBoolean() ? "shop/eu" : "shop/us";
        Reference named = Reference.of("order", shop, "100" + random.nextInt(4));
        return chance(70) ? named : new Reference("order", null, named.value(), Proof.INFERRED);
    }

    private Participant participant() {
        List<Identifier> identifiers = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            identifiers.add(identifier());
        }
        return new Participant(
                chance(90) ? ParticipantRole.CUSTOMER : ParticipantRole.AGENT,
                chance(60) ? "Name " + random.nextInt(5) : null,
                identifiers,
                chance(20) ? Map.of("birthDate", "1980-01-0" + (1 + random.nextInt(2))) : Map.of());
    }

    /** Two different identifiers that may have been seen. */
    Identifier[] pair() {
        Identifier one = identifier();
        Identifier other = identifier();
        while (other.value().equals(one.value())
                || one.type().equals("kiosk")
                || other.type().equals("kiosk")) {
            one = identifier();
            other = identifier();
        }
        return new Identifier[] {one, other};
    }

    private Identifier identifier() {
        Proof proof = pick(List.of(Proof.values()));
        int value = random.nextInt(9);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Identifier.of("email", "person" + value + "@example.com", proof);
            case 2, 3 -> Identifier.phone("+3460011122" + value, null, proof);
            case 4 -> Identifier.scoped("account", "app", "account-" + value, proof);
            default -> Identifier.scoped(pick(List.of("device", "kiosk")), "s", "d" + value, proof);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static IdentityRules rules() {
        String yaml =
                """
                version: 1
                identity:
                  types:
                    account: { role: MERGE, strength: 90, limit: 2, shared: 4, as: exact, proof: network }
                    email:   { role: MERGE, strength: 70, limit: 2, shared: 4, as: email }
                    phone:   { role: MERGE, strength: 60, limit: 3, shared: 3, as: phone, lifetime: P4D }
                    device:  { role: LINK, strength: 10, limit: 20, shared: 20, as: exact }
                    kiosk:   { role: LOOKUP, strength: 5, limit: 5, shared: 20, as: exact }
                  otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: exact }
                  traits:
                    - { name: name-birth, all: [name, birthDate], role: MERGE, strength: 40, shared: 3 }
                  blocked:
                    values: [""]
                    mailboxes: []
                    phones: []
                    domains: []
                    shortest: 2
                    distinct: 1
                """;
        return IdentityRules.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
