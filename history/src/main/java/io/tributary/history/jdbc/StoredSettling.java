package io.tributary.history.jdbc;

import io.tributary.history.jdbc.RuleTable.Unsettled;
import io.tributary.history.rulebook.Settling;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works all interactions out anew, in the order of their ids. */
final class StoredSettling implements Settling {

    private final Database database;
    private final RuleTable versions;
    private final Recompute recompute;

    StoredSettling(Database database, RuleTable versions, Recompute recompute) {
        this.database = database;
        this.versions = versions;
        this.recompute = recompute;
    }

    @Override
    public boolean step(int interactions) {
        return database.write(
                        "bring the history in line with the rules",
                        () -> versions.lockUnsettled().map(next -> settle(next, interactions)))
                .orElse(false);
    }

    /** Answers whether more is left. Whatever is recorded meanwhile is by the new rules already. */
    private boolean settle(Unsettled unsettled, int most) {
        List<UUID> chunk = after(unsettled.settledTo(), most);
        if (!chunk.isEmpty()) {
            recompute.of(chunk);
        }
        boolean all = chunk.size() < most;
        versions.settled(
                unsettled.version(), chunk.isEmpty() ? null : chunk.get(chunk.size() - 1), all);
        return !all;
    }

    private List<UUID> after(@Nullable UUID last, int most) {
        return database.sql(
                        """
                        SELECT id FROM interaction
                        WHERE id > coalesce(CAST(:last AS uuid),
                                            '00000000-0000-0000-0000-000000000000')
                        ORDER BY id LIMIT :most
                        """)
                .param("last", last)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
