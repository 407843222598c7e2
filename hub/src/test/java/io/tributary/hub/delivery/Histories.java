package io.tributary.hub.delivery;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.util.List;

/** Customers and interactions for tests. */
final class Histories {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Histories() {}

    static CustomerView customer(int number) {
        return new CustomerView(
                new CustomerId(NameUuid.of("test-customer", String.valueOf(number))),
                "Customer " + number,
                List.of(
                        new IdentifierView(
                                "email",
                                null,
                                "c" + number + "@example.com",
                                "MERGE",
                                Proof.STATED,
                                NOON,
                                NOON,
                                false)),
                List.of(Channel.EMAIL),
                1,
                NOON,
                NOON,
                0,
                List.of());
    }

    static InteractionView interaction(CustomerView customer, int number, String text) {
        return view(customer, base(customer, number).text(text).build());
    }

    static InteractionView withdrawn(CustomerView customer, int number) {
        return view(customer, base(customer, number).deleted(true).build());
    }

    private static Interaction.Builder base(CustomerView customer, int number) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(customer.id() + "-" + number)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON.plusSeconds(number));
    }

    private static InteractionView view(CustomerView customer, Interaction interaction) {
        return new InteractionView(
                interaction.id(), interaction, customer.id(), null, NOON, List.of());
    }
}
