package io.tributary.history.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Strands, as they continue one another, and the matters that they make. */
final class GroveTable {

    /**
     * Strands in the order of time.
     *
     * @param matterOfOthers of strands that are continued, but are not among them
     */
    record Tree(List<StrandRow> strands, Map<UUID, UUID> matterOfOthers) {

        boolean isDecided() {
            return strands.stream().anyMatch(StrandRow::decided);
        }

        Set<UUID> ids() {
            return strands.stream().map(StrandRow::id).collect(Collectors.toSet());
        }
    }

    /** The strands, and all that continue them. */
    static final String BELOW =
            """
            WITH RECURSIVE tree AS (
                SELECT unnest(:roots) AS id
                UNION
                SELECT s.id FROM tree t JOIN matter_strand s ON s.continues = t.id
            )
            """;

    /** The strands, all that continue them, and all that these continue. */
    static final String AROUND =
            """
            WITH RECURSIVE tree AS (
                SELECT unnest(:roots) AS id
                UNION
                SELECT n.id
                FROM tree t
                JOIN matter_strand s ON s.id = t.id
                CROSS JOIN LATERAL (
                    SELECT s.continues AS id WHERE s.continues IS NOT NULL
                    UNION ALL
                    SELECT c.id FROM matter_strand c WHERE c.continues = s.id) n
            )
            """;

    /** The strands alone. */
    static final String ALONE = "WITH tree AS (SELECT unnest(:roots) AS id)\n";

    private final Database database;

    GroveTable(Database database) {
        this.database = database;
    }

    Tree load(String walk, Set<UUID> roots) {
        Map<UUID, UUID> matterOfOthers = new HashMap<>();
        List<StrandRow> strands =
                database.sql(
                                walk
                                        + """
                                        SELECT s.*, p.matter_id AS matter_of_other
                                        FROM tree t
                                        JOIN matter_strand s ON s.id = t.id
                                        LEFT JOIN matter_strand p ON p.id = s.continues
                                        """)
                        .param("roots", SqlArrays.uuids(roots))
                        .query(
                                (row, number) -> {
                                    StrandRow strand = StrandRow.read(row);
                                    UUID matter = Columns.uuidOrNull(row, "matter_of_other");
                                    if (strand.continues() != null && matter != null) {
                                        matterOfOthers.put(strand.continues(), matter);
                                    }
                                    return strand;
                                })
                        .list();
        strands.forEach(strand -> matterOfOthers.remove(strand.id()));
        return new Tree(
                strands.stream().sorted(Comparator.comparing(StrandRow::first)).toList(),
                matterOfOthers);
    }

    void save(
            List<StrandRow> strands,
            Function<StrandRow, @Nullable UUID> parent,
            Function<StrandRow, @Nullable UUID> matter) {
        if (strands.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE matter_strand s SET parent = n.parent, matter_id = n.matter_id
                        FROM unnest(:ids, :parents, :matters) AS n (id, parent, matter_id)
                        WHERE s.id = n.id
                        """)
                .param("ids", SqlArrays.uuids(strands, StrandRow::id))
                .param("parents", SqlArrays.uuids(strands, parent))
                .param("matters", SqlArrays.uuids(strands, matter))
                .update();
    }

    /** Has interactions follow their strands into matters. */
    void follow(Collection<UUID> placed, Collection<UUID> strands) {
        if (placed.isEmpty() && strands.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE matter_member m SET matter_id = s.matter_id
                        FROM matter_strand s
                        WHERE m.strand_id = s.id
                          AND m.interaction_id IN (
                              SELECT unnest(:placed)
                              UNION
                              SELECT interaction_id FROM matter_member
                              WHERE strand_id = ANY (:strands))
                          AND m.matter_id IS DISTINCT FROM s.matter_id
                        """)
                .param("placed", SqlArrays.uuids(placed))
                .param("strands", SqlArrays.uuids(strands))
                .update();
    }
}
