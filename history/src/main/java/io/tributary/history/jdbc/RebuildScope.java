package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a rebuild compares of what it works out: all, or one component.
 *
 * @param all whether it is all; then the sets are empty
 * @param interactions those compared
 * @param around interactions that are worked out with them and not compared: they decide whether a
 *     value is shared, or a reference is one customer's
 * @param sharers of these and of those compared, the ones that decide about matters
 * @param identifiers those compared, with the customers who hold them
 * @param shared identifiers that are compared, but not who else holds them
 */
record RebuildScope(
        boolean all,
        Set<UUID> interactions,
        Set<UUID> around,
        Set<UUID> sharers,
        Set<UUID> identifiers,
        Set<UUID> shared) {

    static final RebuildScope ALL =
            new RebuildScope(true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    boolean hasInteraction(UUID id) {
        return all || interactions.contains(id);
    }

    boolean decidesAboutMatters(UUID interaction) {
        return hasInteraction(interaction) || sharers.contains(interaction);
    }

    boolean hasIdentifier(UUID id) {
        return hasHolderOf(id) || shared.contains(id);
    }

    boolean hasHolderOf(UUID identifier) {
        return all || identifiers.contains(identifier);
    }

    /** The statement on all rows of a table, or on those with the ids. */
    StatementSpec select(Database database, String select, Collection<UUID> ids) {
        return all
                ? database.sql(select)
                : database.sql(select + " WHERE id = ANY (:ids)")
                        .param("ids", SqlArrays.uuids(List.copyOf(ids)));
    }
}
