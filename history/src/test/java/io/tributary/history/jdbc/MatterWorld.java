package io.tributary.history.jdbc;

import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterDecision;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A small world in which everything that makes matters hard is frequent: few customers who merge
 * and split, strangers who answer, references that several customers name, closings, channels that
 * change within and after the window, edits that move in time, withdrawals, decisions.
 */
final class MatterWorld {

    /** Short windows, so that a small world has them all. */
    static final MatterRules RULES = rules();

    private static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.PHONE, Channel.CHAT, Channel.SHOP);

    private final Random random;
    private final int interactions;
    private final int days;
    private final int orders;
    private final int threads;
    private final int closings;

    MatterWorld(Random random) {
        this.random = random;
        interactions = 5 + random.nextInt(40);
        days = 1 + random.nextInt(12);
        orders = 2 + random.nextInt(4);
        threads = 2 + random.nextInt(12);
        closings = random.nextInt(20);
    }

    List<MappedEvent> events() {
        List<MappedEvent> events = new ArrayList<>();
        int count = interactions + random.nextInt(interactions);
        for (int i = 0; i < count; i++) {
            events.add(Events.event(interaction().build()));
        }
        return events;
    }

    /** Some of them contradict others, some name interactions that never come. */
    List<MatterDecision> decisions() {
        List<MatterDecision> decisions = new ArrayList<>();
        int count = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            InteractionId left = id();
            InteractionId right = id();
            if (!left.equals(right)) {
                decisions.add(
                        new MatterDecision(
                                new UUID(0, i + 1L), chance(30), left, right, Events.NOON));
            }
        }
        return decisions;
    }

    private InteractionId id() {
        return InteractionId.of("imap/one", "e" + random.nextInt(interactions));
    }

    private Interaction.Builder interaction() {
        Kind kind =
                chance(closings)
                        ? Kind.RESOLUTION
                        : pick(
                                List.of(
                                        Kind.MESSAGE,
                                        Kind.MESSAGE,
                                        Kind.CALL,
                                        Kind.ORDER,
                                        Kind.TICKET,
                                        Kind.VIEW));
        int number = random.nextInt(interactions);
        // An edit mostly leaves the time as it is, and sometimes moves it.
        long minute = chance(85) ? number * 37L % (days * 24L) : random.nextInt(days * 24);
        Interaction.Builder made =
                Interaction.builder()
                        .source("imap/one")
                        .sourceEventId("e" + number)
                        .revision(random.nextInt(4))
                        .deleted(chance(12))
                        .kind(kind)
                        .channel(pick(CHANNELS))
                        .direction(
                                chance(60)
                                        ? Direction.INBOUND
                                        : pick(List.of(Direction.OUTBOUND, Direction.INTERNAL)))
                        .occurredAt(Events.NOON.plus(Duration.ofHours(minute)))
                        .status(kind == Kind.TICKET && chance(40) ? "closed" : status())
                        .endedAt(
                                chance(20)
                                        ? Events.NOON.plus(Duration.ofHours(random.nextInt(300)))
                                        : null)
                        .subject(chance(20) ? "Broken [#" + random.nextInt(4) + "000]" : null)
                        .text(chance(25) ? "Where is order 100" + random.nextInt(orders) : null)
                        .thread(chance(20) ? "t" + random.nextInt(threads) : null)
                        .messageId(chance(30) ? "m" + random.nextInt(threads) : null)
                        .attribute(
                                MatterKeys.CONVERSATION,
                                chance(8) ? "c" + random.nextInt(threads) : null);
        if (chance(20)) {
            made.replyTo(List.of("m" + random.nextInt(threads)));
        }
        if (chance(30)) {
            made.reference(reference());
        }
        if (chance(80)) {
            made.participant(customer());
        }
        if (chance(25)) {
            made.participant(
                    new Participant(
                            chance(70) ? ParticipantRole.AGENT : ParticipantRole.BOT,
                            "Agent " + random.nextInt(3),
                            List.of()));
        }
        return made;
    }

    private String status() {
        return chance(30) ? "answered" : null;
    }

    private Reference reference() {
        String type = chance(80) ? "order" : "return";
        String shop = chance(80) ? "shop/eu" : "shop/us";
        return Reference.of(type, shop, "100" + random.nextInt(orders));
    }

    /** Now and then somebody is known by two accounts, which makes them one customer. */
    private Participant customer() {
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(account());
        if (chance(6)) {
            identifiers.add(account());
        }
        return new Participant(ParticipantRole.CUSTOMER, null, identifiers);
    }

    private Identifier account() {
        return Identifier.scoped(
                "account", "app", "account-" + random.nextInt(4), Proof.AUTHENTICATED);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static MatterRules rules() {
        String yaml =
                """
                version: 3
                matters:
                  mentions:
                    - { type: order, pattern: 'order (\\d+)' }
                  subjectTokens:
                    - { type: token, pattern: '\\[#(\\d+)\\]' }
                  searched: 1000
                  mentionsAtMost: 5
                  passive: [view]
                  window: P1D
                  followUpWindow: P3D
                  lookBack: 4
                  quiet: P2D
                  duplicateWindow: PT2H
                """;
        return MatterRules.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
