package io.tributary.history.jdbc;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions, each with what follows from it in one transaction. */
final class StoredDecisions implements Decisions {

    /** One side of a decision as it is kept. */
    record Side(UUID id, IdentifierKey key) {}

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
    public Decision decide(
            DecisionKind kind, Identifier left, Identifier right, String reason, String by) {
        if (left.type().equals(Decision.INTERACTION) != right.type().equals(Decision.INTERACTION)) {
            throw new IllegalArgumentException(
                    "right: an interaction can only be decided about with another interaction");
        }
        return database.write(
                "keep a decision",
                () -> {
                    Instant now = lock.acquire();
                    Side one = side("left", left);
                    Side other = side("right", right);
                    if (one.id().equals(other.id())) {
                        throw new IllegalArgumentException("right: is the same as left");
                    }
                    Decision decision =
                            rows.insert(kind, one, other, SqlText.safe(reason), by, now);
                    reconsider(decision, now);
                    return decision;
                });
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
    public Optional<Decision> revoke(DecisionId id, String by) {
        return database.write(
                "revoke a decision",
                () -> {
                    Instant now = lock.acquire();
                    Optional<Decision> before = rows.find(id);
                    if (before.isEmpty() || !before.get().holds()) {
                        return before;
                    }
                    rows.revoke(id, by, now);
                    reconsider(before.get(), now);
                    return rows.find(id);
                });
    }

    private void reconsider(Decision decision, Instant now) {
        List<UUID> ids = List.of(idOf(decision.left()), idOf(decision.right()));
        correlators.current().reconsider(decision.isAboutMatters(), ids, now);
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
