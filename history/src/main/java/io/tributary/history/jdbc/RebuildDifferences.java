package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.jdbc.RebuildFacts.IdentifierFact;
import io.tributary.history.jdbc.RebuildFacts.InteractionFact;
import io.tributary.history.rebuild.RebuildReport.Difference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where stored and computed differ, and which ids a repair has to look at. */
final class RebuildDifferences {

    private static final int SAMPLES = 100;

    private final List<Difference> samples = new ArrayList<>();
    private final Set<UUID> rewrite = new HashSet<>();
    private final Set<UUID> interactions = new HashSet<>();
    private final Set<UUID> identifiers = new HashSet<>();
    private final Set<UUID> customers = new HashSet<>();
    private final Set<UUID> matters = new HashSet<>();
    private long count;

    long count() {
        return count;
    }

    /** Some of them. */
    List<Difference> samples() {
        return List.copyOf(samples);
    }

    /** Interactions that are not what their parts make. */
    Set<UUID> rewrite() {
        return rewrite;
    }

    /** Interactions that differ, or are or should be in a matter that differs. */
    Set<UUID> interactions() {
        return interactions;
    }

    /** Identifiers that differ, or are or should be held by a customer who differs. */
    Set<UUID> identifiers() {
        return identifiers;
    }

    Set<UUID> customers() {
        return customers;
    }

    Set<UUID> matters() {
        return matters;
    }

    void compare(RebuildFacts stored, RebuildFacts computed) {
        interactions.addAll(
                differing("interaction", stored.interactions(), computed.interactions()));
        identifiers.addAll(differing("identifier", stored.identifiers(), computed.identifiers()));
        customers.addAll(differing("customer", stored.customers(), computed.customers()));
        matters.addAll(differing("matter", stored.matters(), computed.matters()));
        for (UUID id : interactions) {
            InteractionFact fact = stored.interactions().get(id);
            if (fact == null || !fact.asItsParts()) {
                rewrite.add(id);
            }
        }
        Stream.of(stored, computed)
                .forEach(
                        facts -> {
                            add(
                                    interactions,
                                    facts.interactions(),
                                    InteractionFact::matter,
                                    matters);
                            add(
                                    identifiers,
                                    facts.identifiers(),
                                    IdentifierFact::customer,
                                    customers);
                        });
    }

    private static <F> void add(
            Set<UUID> ids,
            Map<UUID, F> facts,
            Function<F, @Nullable UUID> belongsTo,
            Set<UUID> differing) {
        if (!differing.isEmpty()) {
            facts.forEach(
                    (id, fact) -> {
                        UUID whole = belongsTo.apply(fact);
                        if (whole != null && differing.contains(whole)) {
                            ids.add(id);
                        }
                    });
        }
    }

    private <F> Set<UUID> differing(String what, Map<UUID, F> stored, Map<UUID, F> computed) {
        Set<UUID> ids = new TreeSet<>(NameUuid::compareUnsigned);
        stored.forEach(
                (id, fact) -> {
                    if (!fact.equals(computed.get(id))) {
                        ids.add(id);
                    }
                });
        computed.keySet().stream().filter(id -> !stored.containsKey(id)).forEach(ids::add);
        for (UUID id : ids) {
            if (samples.size() < SAMPLES) {
                samples.add(
                        new Difference(
                                what, id.toString(), text(stored.get(id)), text(computed.get(id))));
            }
        }
        count += ids.size();
        return ids;
    }

    /** A record's text without its name. */
    private static <F> String text(@Nullable F fact) {
        return fact == null ? "absent" : fact.toString().replaceFirst("^\\w+", "");
    }
}
