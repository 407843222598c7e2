package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matter.MatterKey;
import io.tributary.history.matter.MatterKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps what the interactions that count now have in common, and of no others. */
final class MatterEvidence {

    /**
     * An interaction has something in common with others.
     *
     * @param owned only with those of the same customer
     */
    private record Sharing(UUID interaction, UUID key, boolean owned) {}

    private final Database database;
    private final MatterKeys keys;

    MatterEvidence(Database database, MatterKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void replace(Collection<Change> changes) {
        database.sql("DELETE FROM interaction_matter_key WHERE interaction_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(changes, Change::id))
                .update();
        insert(
                changes.stream()
                        .filter(Change::isVisible)
                        .flatMap(change -> sharings(change.now()).stream())
                        .toList());
    }

    private List<Sharing> sharings(Interaction interaction) {
        Map<UUID, Boolean> shared = new TreeMap<>(NameUuid::compareUnsigned);
        for (MatterKey key : keys.of(interaction)) {
            boolean mention = key.kind() == MatterKey.Kind.MENTION;
            if (!mention) {
                shared.put(
                        NameUuid.of(
                                "same", key.kind().name(), key.type(), key.scope(), key.value()),
                        false);
            }
            if (mention || key.kind() == MatterKey.Kind.REFERENCE) {
                String written = key.value().toUpperCase(Locale.ROOT);
                shared.put(NameUuid.of("owned", key.type(), written), true);
            }
        }
        List<Sharing> sharings = new ArrayList<>();
        UUID id = interaction.id().value();
        shared.forEach((key, owned) -> sharings.add(new Sharing(id, key, owned)));
        return sharings;
    }

    private void insert(List<Sharing> rows) {
        database.sql(
                        """
                        INSERT INTO interaction_matter_key (interaction_id, key_id, owned)
                        SELECT * FROM unnest(:interactions, :keys, :owned)
                        """)
                .param("interactions", SqlArrays.uuids(rows, Sharing::interaction))
                .param("keys", SqlArrays.uuids(rows, Sharing::key))
                .param("owned", SqlArrays.booleans(rows, Sharing::owned))
                .update();
    }
}
