package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.identity.Redaction;
import io.tributary.history.identity.Redaction.Taken;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.rebuild.FromScratch;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What "never seen" means: the events that are left once people were erased, by the twin and
 * without a database.
 *
 * <ul>
 *   <li>Of each part of an interaction the version that counts is left; erasing looks at nothing
 *       else but at whom its former versions named.
 *   <li>Gone is each interaction that is the person's, and each that was withdrawn and, in any
 *       version, named a value that only the person has.
 *   <li>From each other one that names the person, now or by such a value in any version, the
 *       person is taken out, by the values that it named ({@link Redaction}).
 *   <li>What comes later of the former is passed over; from what comes later of the latter the same
 *       values are taken out before it is compared with what there is. A raw event that told of the
 *       person is passed over when it comes again.
 * </ul>
 */
final class ErasureModel {

    private record Named(InteractionId interaction, IdentifierKey key) {}

    private record RawNamed(String raw, Named named) {}

    private final FromScratch twin;
    private final IdentifierNormaliser normaliser;
    private final Redaction redaction;

    private final Map<List<String>, Interaction> parts =
            new TreeMap<>(Comparator.comparing(List::toString));
    private final Set<RawNamed> named = new HashSet<>();
    private final Map<InteractionId, Set<String>> raws = new HashMap<>();
    private final Map<List<String>, String> rawOf = new HashMap<>();
    private final Set<InteractionId> erased = new HashSet<>();
    private final Set<String> erasedRaws = new HashSet<>();
    private final Map<InteractionId, Set<IdentifierId>> taken = new HashMap<>();
    private final Map<InteractionId, Set<IdentifierId>> takenShared = new HashMap<>();

    ErasureModel(Rules rules) {
        twin = new FromScratch(rules.identity(), rules.matters());
        normaliser = new IdentifierNormaliser(rules.identity());
        redaction = new Redaction(rules.identity());
    }

    void record(MappedEvent event) {
        String raw = event.raw().source() + " " + event.raw().eventId();
        if (erasedRaws.contains(raw)) {
            return;
        }
        boolean withheld = false;
        for (Interaction each : event.interactions()) {
            InteractionId id = each.id();
            Interaction left = without(each);
            withheld |= erased.contains(id) || !left.equals(each);
            if (!erased.contains(id)) {
                accept(left, raw);
            }
        }
        if (withheld) {
            erasedRaws.add(raw);
        }
    }

    private void accept(Interaction part, String raw) {
        InteractionId id = part.id();
        raws.computeIfAbsent(id, each -> new HashSet<>()).add(raw);
        keys(part).forEach(key -> named.add(new RawNamed(raw, new Named(id, key))));
        List<String> key = List.of(id.toString(), part.part());
        Interaction before = parts.get(key);
        if (before == null || InteractionParts.latest(before, part).equals(part)) {
            parts.put(key, part);
            rawOf.put(key, raw);
        }
    }

    private Interaction without(Interaction part) {
        Set<IdentifierId> gone = taken.getOrDefault(part.id(), Set.of());
        return redaction.without(
                part, new Taken(gone, takenShared.getOrDefault(part.id(), Set.of())));
    }

    private Set<IdentifierKey> keys(Interaction part) {
        return KnownParticipant.of(part, normaliser).stream()
                .flatMap(known -> known.identifiers().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    FromScratch.Outcome outcome(Collection<IdentityDecision> decisions) {
        return twin.compute(parts.values(), decisions, List.of());
    }

    /** Events of what is left. */
    List<MappedEvent> left() {
        return parts.values().stream().map(Events::event).toList();
    }

    void erase(CustomerId customer, Collection<IdentityDecision> decisions) {
        FromScratch.Outcome before = outcome(decisions);
        Set<IdentifierKey> held = new HashSet<>();
        Set<IdentifierKey> others = new HashSet<>();
        allKeys(before)
                .forEach(
                        key ->
                                (customer.equals(before.customers().customers().get(key))
                                                ? held
                                                : others)
                                        .add(key));
        Set<IdentifierKey> sole = plain(held);
        sole.removeAll(plain(others));
        Set<InteractionId> gone = new HashSet<>();
        before.customerOf()
                .forEach(
                        (id, whose) -> {
                            if (whose.equals(customer)) {
                                gone.add(id);
                            }
                        });
        Set<Named> namings = new HashSet<>();
        Set<Named> shared = new HashSet<>();
        before.interactions()
                .forEach(
                        (id, interaction) -> {
                            for (IdentifierKey key : held(interaction, before)) {
                                if (held.contains(key)) {
                                    namings.add(new Named(id, key.plain()));
                                    if (before.customers().shared().contains(key)) {
                                        shared.add(new Named(id, key.plain()));
                                    }
                                }
                            }
                        });
        for (RawNamed each : named) {
            if (sole.contains(each.named().key())) {
                if (!before.interactions().containsKey(each.named().interaction())) {
                    gone.add(each.named().interaction());
                } else {
                    namings.add(each.named());
                    if (held.stream()
                            .filter(key -> key.plain().equals(each.named().key()))
                            .allMatch(before.customers().shared()::contains)) {
                        shared.add(each.named());
                    }
                }
            }
        }
        forget(gone, namings, shared, sole);
    }

    private Set<IdentifierKey> allKeys(FromScratch.Outcome outcome) {
        Set<IdentifierKey> all = new HashSet<>(outcome.customers().customers().keySet());
        outcome.interactions().values().forEach(each -> all.addAll(held(each, outcome)));
        return all;
    }

    private Set<IdentifierKey> held(Interaction interaction, FromScratch.Outcome outcome) {
        return keys(interaction).stream()
                .map(key -> outcome.runs().keyAt(key, interaction.occurredAt()))
                .collect(Collectors.toSet());
    }

    private static Set<IdentifierKey> plain(Set<IdentifierKey> keys) {
        return keys.stream().map(IdentifierKey::plain).collect(Collectors.toSet());
    }

    private void forget(
            Set<InteractionId> gone,
            Set<Named> namings,
            Set<Named> shared,
            Set<IdentifierKey> sole) {
        erased.addAll(gone);
        namings.removeIf(each -> gone.contains(each.interaction()));
        namings.forEach(each -> add(taken, each));
        shared.forEach(each -> add(takenShared, each));
        gone.forEach(id -> erasedRaws.addAll(raws.getOrDefault(id, Set.of())));
        for (RawNamed each : List.copyOf(named)) {
            boolean theirs = namings.contains(each.named()) || sole.contains(each.named().key());
            if (theirs) {
                erasedRaws.add(each.raw());
            }
            if (theirs || gone.contains(each.named().interaction())) {
                named.remove(each);
            }
        }
        gone.forEach(raws::remove);
        gone.forEach(taken::remove);
        for (List<String> key : new ArrayList<>(parts.keySet())) {
            Interaction part = parts.get(key);
            if (gone.contains(part.id())) {
                parts.remove(key);
                rawOf.remove(key);
            } else {
                Interaction left = without(part);
                if (!left.equals(part)) {
                    parts.put(key, left);
                    erasedRaws.add(rawOf.get(key));
                }
            }
        }
    }

    private static void add(Map<InteractionId, Set<IdentifierId>> to, Named each) {
        to.computeIfAbsent(each.interaction(), id -> new HashSet<>()).add(each.key().id());
    }
}
