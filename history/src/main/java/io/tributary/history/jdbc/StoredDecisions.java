package io.tributary.history.jdbc;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions, each with what follows from it in one transaction. */
final class StoredDecisions implements Decisions {

    /** One side of a decision as it is kept. */
    record Side(UUID id, IdentifierKey key) {}

    /** Both sides, in the order of their ids. */
    record Between(Side left, Side right) {

        static Between of(Side one, Side other) {
            return NameUuid.compareUnsigned(one.id(), other.id()) < 0
                    ? new Between(one, other)
                    : new Between(other, one);
        }
    }

    private final Database database;
    private final WriterLock lock;
    private final ActiveRules active;
    private final Correlators correlators;
    private final DecisionRows rows;

    StoredDecisions(Database database, ActiveRules active, Correlators correlators) {
        this.database = database;
        this.active = active;
        this.correlators = correlators;
        lock = new WriterLock(database);
        rows = new DecisionRows(database);
    }

    @Override
    public List<Decision> decide(List<Choice> choices, String by) {
        if (choices.isEmpty() || choices.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("give 1 to " + MOST_AT_ONCE + " decisions");
        }
        return database.write(
                "keep decisions",
                () -> {
                    Instant now = lock.acquire().at();
                    List<Between> pairs = pairs(choices);
                    List<Decision> decided = new ArrayList<>();
                    for (int i = 0; i < pairs.size(); i++) {
                        Choice choice = choices.get(i);
                        String reason = SqlText.safe(choice.reason());
                        decided.add(rows.insert(choice.kind(), pairs.get(i), reason, by, now));
                    }
                    reconsider(decided, now);
                    return List.copyOf(decided);
                });
    }

    private List<Between> pairs(List<Choice> choices) {
        Set<Between> seen = new HashSet<>();
        List<Between> pairs = new ArrayList<>();
        for (Choice choice : choices) {
            try {
                Between pair = between(choice);
                if (!seen.add(pair)) {
                    throw new IllegalArgumentException("right: the two are decided about twice");
                }
                pairs.add(pair);
            } catch (IllegalArgumentException e) {
                throw choices.size() == 1
                        ? e
                        : new IllegalArgumentException(
                                "[" + pairs.size() + "]." + e.getMessage(), e);
            }
        }
        return pairs;
    }

    private Between between(Choice choice) {
        Identifier left = choice.left();
        Identifier right = choice.right();
        if (left.type().equals(Decision.INTERACTION) != right.type().equals(Decision.INTERACTION)) {
            throw new IllegalArgumentException(
                    "right: an interaction can only be decided about with another interaction");
        }
        Side one = side("left", left);
        Side other = side("right", right);
        if (one.id().equals(other.id())) {
            throw new IllegalArgumentException("right: is the same as left");
        }
        return Between.of(one, other);
    }

    @Override
    public Page<Decision> list(PageRequest page) {
        return database.read("read decisions", () -> rows.page(page));
    }

    @Override
    public List<Decision> about(CustomerId customer) {
        return database.read("read decisions", () -> rows.about(customer.value()));
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        return database.read("read a decision", () -> rows.find(id));
    }

    @Override
    public List<Decision> about(InteractionId interaction) {
        return database.read("read decisions", () -> rows.aboutInteraction(interaction.value()));
    }

    @Override
    public List<Decision> revoke(List<DecisionId> ids, String by) {
        return database.write(
                "revoke decisions",
                () -> {
                    Instant now = lock.acquire().at();
                    List<Decision> held =
                            ids.stream()
                                    .distinct()
                                    .flatMap(id -> rows.find(id).stream())
                                    .filter(Decision::holds)
                                    .toList();
                    held.forEach(each -> rows.revoke(each.id(), by, now));
                    reconsider(held, now);
                    return ids.stream().flatMap(id -> rows.find(id).stream()).toList();
                });
    }

    private void reconsider(List<Decision> decisions, Instant now) {
        decisions.stream()
                .collect(Collectors.partitioningBy(Decision::isAboutMatters))
                .forEach(
                        (aboutMatters, those) -> {
                            Set<UUID> ids = new HashSet<>();
                            those.forEach(
                                    each ->
                                            ids.addAll(
                                                    List.of(
                                                            idOf(each.left()),
                                                            idOf(each.right()))));
                            if (!ids.isEmpty()) {
                                correlators.current().reconsider(aboutMatters, ids, now);
                            }
                        });
    }

    private static UUID idOf(Identifier side) {
        return side.type().equals(Decision.INTERACTION)
                ? UUID.fromString(side.value())
                : DecisionRows.key(side).id().value();
    }

    private Side side(String name, Identifier identifier) {
        return identifier.type().equals(Decision.INTERACTION)
                ? interaction(name, identifier.value())
                : identifier(name, identifier);
    }

    private Side interaction(String name, String value) {
        UUID id;
        try {
            id = InteractionId.parse(value).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": is no id of an interaction", e);
        }
        if (!rows.interactionExists(id)) {
            throw new IllegalArgumentException(name + ": there is no such interaction");
        }
        return new Side(id, new IdentifierKey(Decision.INTERACTION, "", id.toString()));
    }

    private Side identifier(String name, Identifier identifier) {
        IdentityRules rules = active.current().identity();
        IdentifierKey key =
                new IdentifierNormaliser(rules)
                        .normalise(SqlText.safe(identifier))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                name
                                                        + ": names nobody; it is blocked or no"
                                                        + " valid "
                                                        + identifier.type()));
        if (rules.of(key.type()).role() == IdentifierRole.LOOKUP) {
            throw new IllegalArgumentException(
                    name
                            + ": the type "
                            + key.type()
                            + " only finds customers; decide about an identifier that makes them");
        }
        return new Side(key.id().value(), key);
    }
}
