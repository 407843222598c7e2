package io.tributary.history.jdbc;

import io.tributary.history.erasure.ErasureReceipt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Removes what is left of somebody in tables that are only ever added to; and keeps who did it. */
final class ErasedTraces {

    private final Database database;

    ErasedTraces(Database database) {
        this.database = database;
    }

    /** All that led, or may have led, to the customer. */
    Set<UUID> identifiersOf(ErasureScope scope) {
        Set<UUID> interactions = scope.erased();
        interactions.addAll(scope.others());
        Set<UUID> identifiers =
                new HashSet<>(
                        database.sql(
                                        """
                                        SELECT DISTINCT identifier_id FROM interaction_identifier
                                        WHERE interaction_id = ANY (:ids)
                                        """)
                                .param("ids", SqlArrays.uuids(interactions))
                                .query(UUID.class)
                                .list());
        identifiers.addAll(scope.held());
        identifiers.addAll(scope.former());
        return identifiers;
    }

    void forgetEvents(ErasureScope scope) {
        Set<UUID> subjects = scope.erased();
        subjects.addAll(scope.held());
        subjects.addAll(scope.former());
        database.sql("DELETE FROM history_event WHERE subject = ANY (:subjects)")
                .param("subjects", SqlArrays.texts(subjects, UUID::toString))
                .update();
    }

    /** Of interactions that are others', what was told last is what they are now. */
    void forgetEarlierEvents(Collection<UUID> others) {
        database.sql(
                        """
                        DELETE FROM history_event e
                        WHERE e.subject = ANY (:subjects) AND e.type = 'interaction.recorded'
                          AND EXISTS (SELECT FROM history_event o
                                      WHERE o.subject = e.subject AND o.type = e.type
                                        AND o.sequence > e.sequence)
                        """)
                .param("subjects", SqlArrays.texts(others, UUID::toString))
                .update();
    }

    /** Ids that led to the customer lead nowhere; counts of nothing still show names. */
    void forgetIds(Collection<UUID> identifiers) {
        database.sql(
                        """
                        WITH unnamed AS (
                            SELECT n.id FROM unnest(:ids) AS n (id)
                            WHERE NOT EXISTS (SELECT FROM identifier d WHERE d.id = n.id)
                        ), ids AS (
                            DELETE FROM former_identifier f USING unnamed u WHERE f.id = u.id
                        )
                        DELETE FROM former_customer f USING unnamed u WHERE f.id = u.id
                        """)
                .param("ids", SqlArrays.uuids(identifiers))
                .update();
        database.sql("DELETE FROM identifier_activity WHERE interactions = 0").update();
    }

    List<String> targetsOwed(ErasureScope scope) {
        return database.sql(
                        """
                        SELECT DISTINCT target FROM delivery
                        WHERE interaction_id = ANY (:ids)
                        ORDER BY target
                        """)
                .param("ids", SqlArrays.uuids(scope.erased()))
                .query(String.class)
                .list();
    }

    /** Interactions that no target is owed the removal of need not be known but by their ids. */
    void forgetUnowed(Collection<UUID> erased) {
        database.sql(
                        """
                        DELETE FROM interaction i
                        WHERE i.id = ANY (:ids)
                          AND NOT EXISTS (SELECT FROM delivery v WHERE v.interaction_id = i.id)
                        """)
                .param("ids", SqlArrays.uuids(erased))
                .update();
    }

    /** What the targets are owed the removal of, so that the receipt can tell what became of it. */
    void keepOwed(ErasureReceipt receipt, ErasureScope scope) {
        database.sql(
                        """
                        INSERT INTO erased_delivery (target, interaction_id, erasure_id)
                        SELECT v.target, v.interaction_id, :erasure FROM delivery v
                        WHERE v.interaction_id = ANY (:ids)
                        ORDER BY v.target, v.interaction_id
                        ON CONFLICT (target, interaction_id) DO NOTHING
                        """)
                .param("erasure", receipt.id())
                .param("ids", SqlArrays.uuids(scope.erased()))
                .update();
    }

    void keep(ErasureReceipt receipt, String reason) {
        database.sql(
                        """
                        INSERT INTO erasure (id, customer_id, erased_at, erased_by, reason,
                                             interactions, redacted, targets)
                        VALUES (:id, :customer, CAST(:at AS timestamptz), :by, :reason,
                                :interactions, :redacted, :targets)
                        """)
                .param("id", receipt.id())
                .param("customer", receipt.customerId().value())
                .param("at", receipt.erasedAt().toString())
                .param("by", SqlText.safe(receipt.by()))
                .param("reason", SqlText.safe(reason))
                .param("interactions", receipt.interactions())
                .param("redacted", receipt.redacted())
                .param("targets", SqlArrays.texts(receipt.targets(), target -> target))
                .update();
    }
}
