package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.matter.MatterMember;
import io.tributary.history.matter.MatterResolver;
import io.tributary.history.matter.MatterSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out the matters that a batch touches, each whole. */
final class Matters {

    /** An interaction of a matter that is worked out. */
    record Member(
            UUID id, Interaction interaction, @Nullable UUID customer, @Nullable UUID matter) {}

    private static final Comparator<Member> BY_TIME =
            Comparator.comparing((Member member) -> member.interaction().occurredAt())
                    .thenComparing(Member::id, NameUuid::compareUnsigned);

    private final MatterEvidence evidence;
    private final MatterTable table;
    private final MatterKeys keys;

    Matters(Database database, MatterKeys keys) {
        this.evidence = new MatterEvidence(database, keys);
        this.table = new MatterTable(database);
        this.keys = keys;
    }

    MatterChange update(Collection<Change> changes, Set<UUID> moved) {
        evidence.replace(changes);
        List<Member> members = table.load(changes, moved);
        Map<InteractionId, MatterId> resolved =
                MatterResolver.resolve(members.stream().map(this::member).toList());
        Map<UUID, List<Member>> matters = new TreeMap<>(NameUuid::compareUnsigned);
        Map<UUID, @Nullable UUID> reassigned = new TreeMap<>(NameUuid::compareUnsigned);
        Set<UUID> gone = new TreeSet<>(NameUuid::compareUnsigned);
        changes.stream().map(Change::formerMatter).filter(Objects::nonNull).forEach(gone::add);
        for (Member member : members) {
            MatterId id = resolved.get(new InteractionId(member.id()));
            UUID matter = id == null ? null : id.value();
            if (matter != null) {
                matters.computeIfAbsent(matter, each -> new ArrayList<>()).add(member);
            }
            if (member.matter() != null) {
                gone.add(member.matter());
            }
            if (!Objects.equals(matter, member.matter())) {
                reassigned.put(member.id(), matter);
            }
        }
        gone.removeAll(matters.keySet());
        table.reassign(reassigned);
        table.remove(gone);
        return new MatterChange(table.save(rows(matters)), gone, reassigned.keySet());
    }

    private MatterMember member(Member member) {
        return new MatterMember(
                new InteractionId(member.id()),
                member.interaction().occurredAt(),
                member.customer() == null ? null : new CustomerId(member.customer()),
                keys.beginsMatter(member.interaction()),
                keys.of(member.interaction()));
    }

    private static List<MatterTable.Row> rows(Map<UUID, List<Member>> matters) {
        List<MatterTable.Row> rows = new ArrayList<>();
        matters.forEach(
                (id, members) -> {
                    Member first = members.stream().min(BY_TIME).orElseThrow();
                    List<Interaction> all = members.stream().map(Member::interaction).toList();
                    rows.add(new MatterTable.Row(id, first.id(), MatterSummary.of(all)));
                });
        return rows;
    }
}
