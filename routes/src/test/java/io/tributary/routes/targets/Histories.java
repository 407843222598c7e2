package io.tributary.routes.targets;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Customers, matters and interactions for tests. */
final class Histories {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Histories() {}

    static CustomerView customer(int number, CustomerId... alsoKnownAs) {
        return customer(number, "c" + number + "@example.com", alsoKnownAs);
    }

    static CustomerView customer(int number, String email, CustomerId... alsoKnownAs) {
        return new CustomerView(
                new CustomerId(NameUuid.of("test-customer", String.valueOf(number))),
                "Customer " + number,
                List.of(identifier("email", email)),
                List.of(Channel.EMAIL),
                1,
                NOON,
                NOON,
                0,
                List.of(alsoKnownAs));
    }

    /** Whose last interaction was withdrawn. */
    static CustomerView nobody(CustomerView was) {
        return new CustomerView(was.id(), null, List.of(), List.of(), 0, null, null, 0, List.of());
    }

    private static IdentifierView identifier(String type, String value) {
        return new IdentifierView(type, null, value, "MERGE", Proof.STATED, NOON, NOON, false);
    }

    static MatterView matter(CustomerView customer, int number) {
        return new MatterView(
                new MatterId(NameUuid.of("test-matter", String.valueOf(number))),
                customer.id(),
                MatterState.OPEN,
                "Matter " + number,
                List.of(Channel.EMAIL),
                List.of(),
                List.of(),
                NOON,
                null,
                null,
                NOON,
                1,
                List.of());
    }

    /** The number alone makes its id, whosever it is. */
    static InteractionView interaction(CustomerView customer, int number, String text) {
        return view(customer, base(number).text(text).build());
    }

    static InteractionView withSubject(CustomerView customer, int number, String subject) {
        return view(customer, base(number).subject(subject).text("text").build());
    }

    static InteractionView withdrawn(CustomerView customer, int number) {
        return view(customer, base(number).deleted(true).build());
    }

    static InteractionView of(InteractionView view, MatterView matter) {
        return new InteractionView(
                view.id(),
                view.interaction(),
                view.customerId(),
                matter.id(),
                view.recordedAt(),
                view.deliveries());
    }

    private static Interaction.Builder base(int number) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId("mail-" + number)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON.plusSeconds(number))
                .reference(Reference.of("order", "shopify/eu", "#" + number))
                .attributes(Map.of("priority", 2));
    }

    private static InteractionView view(CustomerView customer, Interaction interaction) {
        return new InteractionView(
                interaction.id(), interaction, customer.id(), null, NOON, List.of());
    }
}
