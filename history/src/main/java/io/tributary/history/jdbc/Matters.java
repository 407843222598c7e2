package io.tributary.history.jdbc;

import io.tributary.history.jdbc.MatterGroves.Regrouped;
import io.tributary.history.jdbc.MatterPlacement.Draft;
import io.tributary.history.jdbc.WalkTable.Point;
import io.tributary.history.matter.MatterKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out the matters that a batch touches:
 *
 * <ol>
 *   <li>what interactions share is written down, and with whom those of nobody stand is looked up
 *       before and after;
 *   <li>interactions are put into strands ({@link MatterPlacing});
 *   <li>for strands for which the answer may have changed, it is found what they continue ({@link
 *       MatterWalks});
 *   <li>strands that continue one another become matters ({@link MatterGroves});
 *   <li>matters that changed are summed up ({@link MatterTable}).
 * </ol>
 *
 * <p>What is read and written for a new interaction does not depend on how many there are in its
 * thread, of its customer, or naming its order. What is withdrawn costs its strand, as does what
 * decisions cut.
 */
final class Matters {

    private final Database database;
    private final MatterMembers members;
    private final StrandTable strands;
    private final MatterDecisions decisions;
    private final MatterWalks walks;
    private final MatterGroves groves;
    private final MatterTable table;

    Matters(Database database, MatterKeys keys) {
        this.database = database;
        this.members = new MatterMembers(database, keys);
        this.strands = new StrandTable(database);
        this.decisions = new MatterDecisions(database);
        this.walks = new MatterWalks(database, keys.rules());
        this.groves = new MatterGroves(database, decisions);
        this.table = new MatterTable(database, keys.rules());
    }

    /**
     * @param moved interactions that have another customer, though nothing about them changed
     * @param reconsider interactions to be worked out anew, though nothing about them changed: a
     *     decision names them, or the rules are others
     * @param owners whose the new interactions are; those of nobody are missing
     * @param decided whether there may be decisions
     */
    MatterChange update(
            Collection<Change> changes,
            Set<UUID> moved,
            Set<UUID> reconsider,
            Map<UUID, UUID> owners,
            boolean decided) {
        List<MatterEntry> entries = members.load(changes, moved, reconsider, owners);
        if (entries.isEmpty()) {
            return MatterChange.NONE;
        }
        MatterPlacement placement = place(entries, decided);
        Set<UUID> asked = new HashSet<>(walks.thatSaw(placement.changedSince()));
        Set<UUID> moving = new HashSet<>(write(entries, placement));
        asked.addAll(walks.soonAfter(points(entries)));
        asked.addAll(placement.beginningOtherwise());
        Map<UUID, @Nullable UUID> continued = walks.update(asked, placement.came());
        moving.addAll(continued.keySet());
        Regrouped regrouped = regroup(placement, moving, continued);
        follow(entries, placement, regrouped);
        return table.refresh(MatterGrowth.of(entries, placement, regrouped), subjects(changes));
    }

    private MatterPlacement place(List<MatterEntry> entries, boolean decided) {
        List<KeyRow> changedKeys =
                entries.stream().flatMap(entry -> entry.changedKeys().stream()).toList();
        MatterOwners before = new MatterOwners(database);
        before.learn(changedKeys);
        members.replaceKeys(entries);
        MatterOwners now = before.afterwards();
        now.learn(changedKeys);
        Set<UUID> disturbed =
                new HashSet<>(
                        strands.standing(now.ownersUnlike(before), now.meaningsUnlike(before)));
        for (MatterEntry entry : entries) {
            if (entry.isDisturbed() && entry.strand() != null) {
                disturbed.add(entry.strand());
            }
        }
        return new MatterPlacing(
                        members,
                        strands,
                        new MatterNeighbours(database, now),
                        decided ? decisions : null,
                        entries)
                .place(disturbed);
    }

    /** Answers strands that continue one that is part of another matter's strand now. */
    private Set<UUID> write(List<MatterEntry> entries, MatterPlacement placement) {
        Map<UUID, @Nullable UUID> inPlace = new HashMap<>();
        entries.forEach(entry -> inPlace.put(entry.id(), entry.strand()));
        members.save(
                entries,
                id -> {
                    UUID strand = placement.strandOf().get(id);
                    return strand == null
                            ? placement.now(Objects.requireNonNull(inPlace.get(id)))
                            : strand;
                },
                placement::matterOf);
        Map<UUID, UUID> moves = new HashMap<>(placement.strandOf());
        moves.keySet().removeAll(inPlace.keySet());
        members.move(moves);
        Set<UUID> continuing = strands.merge(placement.merged());
        Set<UUID> gone = new HashSet<>(placement.dissolved());
        gone.addAll(placement.merged().keySet());
        strands.remove(gone, placement.anew());
        name(entries, placement, inPlace);
        strands.save(placement.strands().values());
        return continuing;
    }

    /** Adds what interactions name to what their strands name. */
    private void name(
            List<MatterEntry> entries,
            MatterPlacement placement,
            Map<UUID, @Nullable UUID> inPlace) {
        List<StrandNaming> namings = new ArrayList<>();
        Set<UUID> others = new HashSet<>(placement.strandOf().keySet());
        others.addAll(inPlace.keySet());
        for (MatterEntry entry : entries) {
            UUID strand = placement.strandOf().get(entry.id());
            if (entry.before() == null && entry.now() != null && strand != null) {
                namings.addAll(StrandNaming.of(strand, entry.now().keys()));
                others.remove(entry.id());
            }
        }
        strands.name(StrandNaming.first(namings));
        strands.nameAnew(others);
    }

    private static Map<UUID, @Nullable String> subjects(Collection<Change> changes) {
        Map<UUID, @Nullable String> subjects = new HashMap<>();
        changes.forEach(change -> subjects.put(change.id(), change.now().subject()));
        return subjects;
    }

    private static List<Point> points(List<MatterEntry> entries) {
        List<Point> points = new ArrayList<>();
        for (MatterEntry entry : entries) {
            for (MatterFacts facts : entry.facts()) {
                if (facts.member().isInCourse()) {
                    points.add(new Point(facts.member().customer(), facts.member().moment()));
                }
            }
        }
        return points;
    }

    private Regrouped regroup(
            MatterPlacement placement, Set<UUID> moving, Map<UUID, @Nullable UUID> continued) {
        Set<UUID> moved = new HashSet<>(moving);
        Set<UUID> near = new HashSet<>();
        Set<UUID> free = new HashSet<>();
        for (Draft draft : placement.strands().values()) {
            StrandRow before = placement.before().get(draft.id());
            if (before == null || before.begins() != draft.begins() || draft.decided()) {
                moved.add(draft.id());
            }
        }
        boolean decided = false;
        for (StrandRow before : placement.before().values()) {
            boolean gone = placement.isGone(before.id());
            if (gone && before.parent() == null && before.matter() != null) {
                free.add(before.matter());
            }
            if (before.decided()) {
                decided |= gone || placement.anew().contains(before.id());
                near.add(placement.now(before.id()));
            }
            if (before.continues() != null) {
                near.add(placement.now(before.continues()));
            }
        }
        Map<UUID, @Nullable UUID> alone = alone(placement, continued);
        moved.removeAll(alone.keySet());
        Regrouped regrouped = groves.regroup(moved, near, free, decided, placement.came());
        regrouped.matters().putAll(alone);
        return regrouped;
    }

    /** Strands that came, and neither continue another nor are continued: with their matters. */
    private static Map<UUID, @Nullable UUID> alone(
            MatterPlacement placement, Map<UUID, @Nullable UUID> continued) {
        Map<UUID, @Nullable UUID> alone = new HashMap<>();
        for (UUID id : placement.came()) {
            Draft draft = Objects.requireNonNull(placement.strands().get(id));
            if (!draft.decided() && !continued.containsKey(id) && !continued.containsValue(id)) {
                alone.put(id, draft.ownMatter());
            }
        }
        return alone;
    }

    private void follow(List<MatterEntry> entries, MatterPlacement placement, Regrouped regrouped) {
        Set<UUID> placed = new HashSet<>(placement.strandOf().keySet());
        for (MatterEntry entry : entries) {
            if (entry.now() == null || isWrittenAsItIs(entry, placement, regrouped)) {
                placed.remove(entry.id());
            } else {
                placed.add(entry.id());
            }
        }
        List<UUID> elsewhere = new ArrayList<>();
        for (StrandRow strand : regrouped.before()) {
            if (!Objects.equals(strand.matter(), regrouped.matters().get(strand.id()))) {
                elsewhere.add(strand.id());
            }
        }
        groves.follow(placed, elsewhere);
    }

    /** Whether it came, under a matter that turned out to be the right one. */
    private static boolean isWrittenAsItIs(
            MatterEntry entry, MatterPlacement placement, Regrouped regrouped) {
        UUID strand = placement.strandOf().get(entry.id());
        if (entry.before() != null || strand == null) {
            return false;
        }
        UUID written = placement.matterOf(strand);
        return !regrouped.matters().containsKey(strand)
                || Objects.equals(written, regrouped.matters().get(strand));
    }
}
