package io.tributary.mappings.delivered;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is owed of one customer, for tests of mappings of targets. */
public final class Deliveries {

    public static final CustomerId ANA = CustomerId.parse("11111111-1111-8111-8111-111111111111");
    public static final CustomerId BEN = CustomerId.parse("22222222-2222-8222-8222-222222222222");
    public static final MatterId MATTER =
            new MatterId(UUID.fromString("33333333-3333-8333-8333-333333333333"));

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    private Deliveries() {}

    /** A mail about an order, which an agent wrote. */
    public static Interaction.Builder mail(String eventId) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(eventId)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.OUTBOUND)
                .occurredAt(TEN)
                .subject("Your order")
                .text("It left \uD83D\uDE9A today\u0000.")
                .participant(
                        new Participant(
                                ParticipantRole.AGENT,
                                "Olga",
                                List.of(Identifier.of("email", "olga@shop.example", Proof.STATED))))
                .reference(Reference.of("order", "shopify/eu", "#1001"))
                .attribute("priority", 3);
    }

    /**
     * @param before the target's id of what it got last; null if it got nothing
     */
    public static InteractionView view(Interaction interaction, @Nullable String before) {
        return new InteractionView(
                interaction.id(),
                interaction,
                ANA,
                MATTER,
                TEN,
                List.of(
                        new DeliveryView(
                                "other/main", DeliveryState.DELIVERED, TEN, 1, "other", null),
                        new DeliveryView(
                                "test/main", DeliveryState.PENDING, TEN, 1, before, null)));
    }

    public static CustomerDelivery of(CustomerId id, InteractionView... views) {
        return new CustomerDelivery(
                UUID.randomUUID(), "test/main", customer(id), List.of(views), List.of(matter()), 1);
    }

    private static CustomerView customer(CustomerId id) {
        return new CustomerView(
                id,
                "Ana",
                List.of(
                        identifier("email", "box@example.com", true),
                        identifier("email", "ana@example.com", false),
                        identifier("shopify.customer", "7001", false)),
                List.of(Channel.EMAIL),
                1,
                TEN,
                TEN,
                1,
                List.of(BEN));
    }

    private static IdentifierView identifier(String type, String value, boolean shared) {
        return new IdentifierView(type, null, value, "MERGE", Proof.STATED, TEN, TEN, shared);
    }

    private static MatterView matter() {
        return new MatterView(
                MATTER,
                ANA,
                MatterState.OPEN,
                "Where is it?",
                List.of(Channel.EMAIL),
                List.of(),
                List.of("Olga"),
                TEN,
                null,
                null,
                TEN,
                2,
                List.of());
    }
}
