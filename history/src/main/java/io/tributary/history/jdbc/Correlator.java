package io.tributary.history.jdbc;

import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.jdbc.Evidence.Touched;
import io.tributary.history.jdbc.Ownership.Hung;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.rulebook.Rules;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Works out what follows from changed interactions, by one version of the rules, in the transaction
 * of the recorder: who is who, what belongs together, summaries, what targets are owed, and what
 * subscribers are told.
 */
final class Correlator {

    private final IdentifierNormaliser normaliser;
    private final Evidence evidence;
    private final Identities identities;
    private final Ownership ownership;
    private final Matters matters;
    private final CustomerTable customers;
    private final DeliveryTable deliveries;
    private final EventWriter events;
    private final EvidenceRows none;

    Correlator(Database database, Rules rules) {
        MatterKeys matterKeys = new MatterKeys(rules.matters());
        normaliser = new IdentifierNormaliser(rules.identity());
        evidence = new Evidence(database, rules.identity(), normaliser);
        identities = new Identities(database, rules.identity());
        ownership = new Ownership(database);
        matters = new Matters(database, matterKeys);
        customers = new CustomerTable(database);
        deliveries = new DeliveryTable(database);
        events = new EventWriter(database);
        none = EvidenceRows.none(rules.identity());
    }

    IdentifierNormaliser normaliser() {
        return normaliser;
    }

    /**
     * @param changes interactions that are new or different; nothing follows if there are none
     */
    void correlate(List<Change> changes, Held held) {
        if (changes.isEmpty()) {
            return;
        }
        Touched touched = evidence.replace(changes);
        IdentityChange identity = identities.update(touched, false, held.decisions());
        follow(changes, changes, touched.interactions(), touched.rows(), Set.of(), identity, held);
    }

    /**
     * Works everything about interactions out anew, though they did not change themselves: their
     * evidence by the rules, the customers it makes, and their matters.
     */
    void recompute(List<Change> unchanged, Instant now) {
        Touched touched = evidence.replace(unchanged);
        IdentityChange identity = identities.update(touched, true, true);
        Set<UUID> ids = unchanged.stream().map(Change::id).collect(Collectors.toSet());
        follow(
                unchanged,
                List.of(),
                touched.interactions(),
                touched.rows(),
                ids,
                identity,
                Held.at(now));
    }

    /**
     * Works out what follows from a decision.
     *
     * @param aboutMatters whether the ids are of interactions; they are of identifiers otherwise
     */
    void reconsider(boolean aboutMatters, Collection<UUID> ids, Instant now) {
        IdentityChange identity = identities.reconsider(aboutMatters ? Set.of() : ids);
        Set<UUID> decided = aboutMatters ? Set.copyOf(ids) : Set.of();
        follow(List.of(), List.of(), Set.of(), none, decided, identity, Held.at(now));
    }

    /**
     * @param reconsidered whose matters are worked out
     * @param changed of these, the ones that subscribers and targets are told of
     * @param rehung whose identifier is chosen anew
     * @param rows the evidence of these
     * @param decided interactions whose matters are worked out whatever is known of them
     */
    private void follow(
            List<Change> reconsidered,
            Collection<Change> changed,
            Set<UUID> rehung,
            EvidenceRows rows,
            Set<UUID> decided,
            IdentityChange identity,
            Held held) {
        Instant now = held.at();
        Hung hung = ownership.assign(rehung, changed, rows.namings(), identity);
        Set<UUID> moved = hung.moved();
        MatterChange matter =
                matters.update(reconsidered, moved, decided, hung.owners(), held.decisions());
        Set<UUID> changedCustomers = customers.refresh(identity, hung, changed, rows, now);
        if (held.targets()) {
            deliveries.owe(changed, moved, identity.moves(), now);
        }
        events.write(changed, identity, changedCustomers, matter, now);
    }
}
