package io.tributary.history.jdbc;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matter.MatterKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables that tell of each interaction what its matter depends on. */
final class MatterMembers {

    /** An interaction as it was found. */
    private record Found(
            UUID id,
            UUID customer,
            @Nullable String content,
            @Nullable MemberRow member,
            @Nullable UUID strand) {}

    private final Database database;
    private final MatterKeys keys;

    MatterMembers(Database database, MatterKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * The interactions that may have another place, or are shown otherwise where they are.
     *
     * @param moved these have another customer
     * @param reconsider these are placed anew, whatever the tables say of them
     * @param owners whose the new ones are
     */
    List<MatterEntry> load(
            Collection<Change> changes,
            Set<UUID> moved,
            Set<UUID> reconsider,
            Map<UUID, UUID> owners) {
        Map<UUID, Change> changed =
                changes.stream().collect(Collectors.toMap(Change::id, Function.identity()));
        Set<UUID> ids = new TreeSet<>(NameUuid::compareUnsigned);
        List<Found> all = new ArrayList<>();
        for (Change change : changes) {
            if (change.isNew()) {
                UUID owner = owners.getOrDefault(change.id(), MemberRow.NOBODY);
                all.add(new Found(change.id(), owner, null, null, null));
            } else {
                ids.add(change.id());
            }
        }
        ids.addAll(moved);
        ids.addAll(reconsider);
        Map<UUID, List<KeyRow>> known = keysOf(ids);
        all.addAll(find(ids, reconsider));
        List<MatterEntry> entries = new ArrayList<>();
        for (Found found : all) {
            List<KeyRow> keyRows = known.getOrDefault(found.id(), List.of());
            MatterEntry entry =
                    entry(found, keyRows, changed.get(found.id()), reconsider.contains(found.id()));
            if (entry.isKnown() && (entry.isDifferent() || changed.containsKey(entry.id()))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private MatterEntry entry(
            Found found, List<KeyRow> keyRows, @Nullable Change change, boolean anew) {
        MemberRow member = found.member();
        MatterFacts before = member == null ? null : new MatterFacts(member, keyRows);
        Interaction interaction = interaction(change, found);
        MatterFacts now = null;
        if (interaction != null) {
            now = facts(interaction, found.customer());
        } else if (before != null) {
            now = before.of(found.customer());
        }
        return new MatterEntry(found.id(), before, found.strand(), now, anew);
    }

    Map<UUID, List<KeyRow>> keysOf(Collection<UUID> interactions) {
        if (interactions.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("SELECT * FROM matter_key WHERE interaction_id = ANY (:ids)")
                .param("ids", SqlArrays.uuids(interactions))
                .query((row, number) -> KeyRow.read(row))
                .stream()
                .collect(Collectors.groupingBy(KeyRow::interaction));
    }

    Map<UUID, MemberRow> inStrands(Collection<UUID> strands, Map<UUID, UUID> strandOf) {
        Map<UUID, MemberRow> members = new HashMap<>();
        database.sql("SELECT * FROM matter_member WHERE strand_id = ANY (:strands)")
                .param("strands", SqlArrays.uuids(strands))
                .query(
                        row -> {
                            MemberRow member = MemberRow.read(row);
                            members.put(member.id(), member);
                            strandOf.put(member.id(), Columns.uuid(row, "strand_id"));
                        });
        return members;
    }

    /** Writes what the entries share now, and nothing else of them. */
    void replaceKeys(Collection<MatterEntry> entries) {
        List<UUID> known = new ArrayList<>();
        List<KeyRow> rows = new ArrayList<>();
        for (MatterEntry entry : entries) {
            List<KeyRow> before = entry.before() == null ? List.of() : entry.before().keys();
            List<KeyRow> now = entry.now() == null ? List.of() : entry.now().keys();
            if (!Set.copyOf(before).equals(Set.copyOf(now))) {
                rows.addAll(now);
                if (entry.before() != null) {
                    known.add(entry.id());
                }
            }
        }
        if (!known.isEmpty()) {
            database.sql("DELETE FROM matter_key WHERE interaction_id = ANY (:ids)")
                    .param("ids", SqlArrays.uuids(known))
                    .update();
        }
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    private void insert(List<KeyRow> rows) {
        database.later(
                        "matter_key",
                        """
                        INSERT INTO matter_key (interaction_id, key_id, kind, customer_id, at,
                                                closes, written_id, type, named)
                        SELECT * FROM unnest(:interactions, :keys, :kinds, :customers, :times,
                                             :closes, :written, :types, :named)
                        """)
                .param("interactions", SqlArrays.uuids(rows, KeyRow::interaction))
                .param("keys", SqlArrays.uuids(rows, KeyRow::key))
                .param("kinds", SqlArrays.texts(rows, row -> row.kind().name()))
                .param("customers", SqlArrays.uuids(rows, KeyRow::customer))
                .param("times", SqlArrays.times(rows, KeyRow::at))
                .param("closes", SqlArrays.booleans(rows, KeyRow::closes))
                .param("written", SqlArrays.uuids(rows, KeyRow::written))
                .param("types", SqlArrays.texts(rows, KeyRow::type))
                .param("named", SqlArrays.texts(rows, KeyRow::named))
                .update();
    }

    /** Writes the entries; those withdrawn are removed. */
    void save(
            Collection<MatterEntry> entries,
            Function<UUID, UUID> strandOf,
            Function<UUID, @Nullable UUID> matterOf) {
        List<UUID> gone =
                entries.stream().filter(entry -> entry.now() == null).map(MatterEntry::id).toList();
        if (!gone.isEmpty()) {
            database.sql("DELETE FROM matter_member WHERE interaction_id = ANY (:ids)")
                    .param("ids", SqlArrays.uuids(gone))
                    .update();
        }
        List<MemberRow> rows = new ArrayList<>();
        for (MatterEntry entry : entries) {
            if (entry.now() != null) {
                rows.add(entry.now().member());
            }
        }
        if (!rows.isEmpty()) {
            upsert(rows, strandOf, matterOf);
        }
    }

    /** The matters of those that are there already follow their strands later. */
    private void upsert(
            List<MemberRow> rows,
            Function<UUID, UUID> strandOf,
            Function<UUID, @Nullable UUID> matterOf) {
        database.later(
                        "matter_member",
                        """
                        INSERT INTO matter_member (interaction_id, strand_id, matter_id,
                               customer_id, at,
                               source, channel, begins, step, answers, closes, titled,
                               resolved_at, contact)
                        SELECT * FROM unnest(:ids, :strands, :matters, :customers, :times,
                                             :sources, :channels, :begins, :steps, :answers, :closes,
                                             :titled, :resolved, :contacts)
                        ON CONFLICT (interaction_id) DO UPDATE
                        SET strand_id = excluded.strand_id, customer_id = excluded.customer_id,
                            at = excluded.at, channel = excluded.channel,
                            begins = excluded.begins, step = excluded.step,
                            answers = excluded.answers, closes = excluded.closes,
                            titled = excluded.titled, resolved_at = excluded.resolved_at,
                            contact = excluded.contact
                        """)
                .param("ids", SqlArrays.uuids(rows, MemberRow::id))
                .param("strands", SqlArrays.uuids(rows, row -> strandOf.apply(row.id())))
                .param(
                        "matters",
                        SqlArrays.uuids(rows, row -> matterOf.apply(strandOf.apply(row.id()))))
                .param("customers", SqlArrays.uuids(rows, MemberRow::customer))
                .param("times", SqlArrays.times(rows, MemberRow::at))
                .param("sources", SqlArrays.texts(rows, MemberRow::source))
                .param("channels", SqlArrays.texts(rows, row -> row.channel().wireName()))
                .param("begins", SqlArrays.booleans(rows, MemberRow::begins))
                .param("steps", SqlArrays.texts(rows, row -> row.step().wireName()))
                .param("answers", SqlArrays.booleans(rows, MemberRow::answers))
                .param("closes", SqlArrays.booleans(rows, MemberRow::closes))
                .param("titled", SqlArrays.booleans(rows, MemberRow::titled))
                .param("resolved", SqlArrays.times(rows, MemberRow::resolvedAt))
                .param("contacts", SqlArrays.uuids(rows, MemberRow::contact))
                .update();
    }

    void move(Map<UUID, UUID> strandOf) {
        if (strandOf.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        UPDATE matter_member m SET strand_id = n.strand_id
                        FROM unnest(:ids, :strands) AS n (id, strand_id)
                        WHERE m.interaction_id = n.id AND m.strand_id <> n.strand_id
                        """)
                .param("ids", SqlArrays.uuids(strandOf.keySet()))
                .param("strands", SqlArrays.uuids(strandOf.keySet(), strandOf::get))
                .update();
    }

    private @Nullable MatterFacts facts(Interaction interaction, UUID customer) {
        return interaction.deleted() ? null : MatterFacts.of(interaction, customer, keys);
    }

    private static @Nullable Interaction interaction(@Nullable Change change, Found found) {
        if (change != null) {
            return change.now();
        }
        return found.content() == null ? null : JsonText.interaction(found.content());
    }

    private List<Found> find(Set<UUID> ids, Set<UUID> withContent) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        """
                        SELECT i.id, d.customer_id AS owner, m.*,
                               CASE WHEN i.id = ANY (:contents) THEN i.content::text END AS content
                        FROM interaction i
                        LEFT JOIN identifier d ON d.id = i.identifier_id
                        LEFT JOIN matter_member m ON m.interaction_id = i.id
                        WHERE i.id = ANY (:ids)
                        ORDER BY i.id
                        """)
                .param("ids", SqlArrays.uuids(ids))
                .param("contents", SqlArrays.uuids(withContent))
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID owner = Columns.uuidOrNull(row, "owner");
        UUID strand = Columns.uuidOrNull(row, "strand_id");
        return new Found(
                Columns.uuid(row, "id"),
                owner == null ? MemberRow.NOBODY : owner,
                row.getString("content"),
                strand == null ? null : MemberRow.read(row),
                strand);
    }
}
