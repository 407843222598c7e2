package io.tributary.mappings.salesforce;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Reference;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names by which a mapping file reads the canonical record. */
final class CanonicalFields {

    /** A customer, and the interaction at hand; null where only the contact is written. */
    record Source(CustomerView customer, @Nullable InteractionView interaction) {}

    private static final Map<String, Function<CustomerView, @Nullable Object>> CUSTOMER =
            new TreeMap<>(
                    Map.of(
                            "customer.id",
                            customer -> customer.id().toString(),
                            "customer.name",
                            CustomerView::name));

    private static final Map<String, Function<InteractionView, @Nullable Object>> INTERACTION =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("id", view -> view.id().toString()),
                            Map.entry("matter", view -> text(view.matterId())),
                            Map.entry("recordedAt", view -> view.recordedAt().toString()),
                            of("source", Interaction::source),
                            of("sourceEventId", Interaction::sourceEventId),
                            of("kind", interaction -> interaction.kind().wireName()),
                            of("channel", interaction -> interaction.channel().wireName()),
                            of("direction", interaction -> interaction.direction().wireName()),
                            of("occurredAt", interaction -> interaction.occurredAt().toString()),
                            of("endedAt", interaction -> text(interaction.endedAt())),
                            of("status", Interaction::status),
                            of("subject", Interaction::subject),
                            of("text", Interaction::text),
                            of("thread", Interaction::thread),
                            of("link", Interaction::link),
                            of("agent", CanonicalFields::agent)));

    private static final String IDENTIFIER = "identifier.";
    private static final String REFERENCE = "reference.";
    private static final String ATTRIBUTE = "attributes.";

    private CanonicalFields() {}

    static boolean isKnown(String name) {
        return CUSTOMER.containsKey(name)
                || INTERACTION.containsKey(name)
                || name.startsWith(IDENTIFIER)
                || name.startsWith(REFERENCE)
                || name.startsWith(ATTRIBUTE);
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>(CUSTOMER.keySet());
        names.addAll(INTERACTION.keySet());
        names.addAll(List.of(IDENTIFIER + "<type>", REFERENCE + "<type>", ATTRIBUTE + "<name>"));
        return names;
    }

    static @Nullable Object read(String name, Source source) {
        if (name.startsWith(IDENTIFIER)) {
            return identifier(source.customer(), name.substring(IDENTIFIER.length()));
        }
        Function<CustomerView, @Nullable Object> ofCustomer = CUSTOMER.get(name);
        if (ofCustomer != null) {
            return ofCustomer.apply(source.customer());
        }
        InteractionView view = source.interaction();
        return view == null ? null : readInteraction(name, view);
    }

    private static @Nullable Object readInteraction(String name, InteractionView view) {
        if (name.startsWith(REFERENCE)) {
            return reference(view.interaction(), name.substring(REFERENCE.length()));
        }
        if (name.startsWith(ATTRIBUTE)) {
            return attribute(view.interaction(), name.substring(ATTRIBUTE.length()));
        }
        return Objects.requireNonNull(INTERACTION.get(name), name).apply(view);
    }

    private static Map.Entry<String, Function<InteractionView, @Nullable Object>> of(
            String name, Function<Interaction, @Nullable Object> read) {
        return Map.entry(name, view -> read.apply(view.interaction()));
    }

    private static @Nullable Object identifier(CustomerView customer, String type) {
        return customer.identifiers().stream()
                .filter(identifier -> identifier.type().equals(type) && !identifier.shared())
                .map(IdentifierView::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object reference(Interaction interaction, String type) {
        return interaction.references().stream()
                .filter(reference -> reference.type().equals(type))
                .map(Reference::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object attribute(Interaction interaction, String name) {
        Object value = interaction.attributes().get(name);
        return value instanceof Collection || value instanceof Map ? text(value) : value;
    }

    private static @Nullable Object agent(Interaction interaction) {
        return interaction.participants().stream()
                .filter(participant -> participant.role() == ParticipantRole.AGENT)
                .map(CanonicalFields::shown)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String shown(Participant participant) {
        if (participant.name() != null || participant.identifiers().isEmpty()) {
            return participant.name();
        }
        return participant.identifiers().get(0).value();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
