package io.tributary.history.jdbc;

import io.tributary.history.jdbc.MatterGroves.Regrouped;
import io.tributary.history.jdbc.MatterPlacement.Draft;
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
 * What a batch does to matters.
 *
 * @param more matters in which something changed, and by how many interactions each has grown
 * @param came what is new in each
 * @param disturbed matters in which anything else is different, so that all of it counts anew
 */
record MatterGrowth(Map<UUID, Long> more, Map<UUID, List<MemberRow>> came, Set<UUID> disturbed) {

    static MatterGrowth of(
            Collection<MatterEntry> entries, MatterPlacement placement, Regrouped regrouped) {
        MatterGrowth growth = new MatterGrowth(new HashMap<>(), new HashMap<>(), new HashSet<>());
        Counter counter = new Counter(growth, placement, regrouped);
        counter.countStrands();
        counter.countMoved();
        counter.sort(entries);
        return growth;
    }

    private record Counter(MatterGrowth growth, MatterPlacement placement, Regrouped regrouped) {

        void countStrands() {
            for (StrandRow before : placement.before().values()) {
                UUID id = before.id();
                boolean gone = placement.isGone(id);
                if (gone || placement.strands().containsKey(id)) {
                    add(before.matter(), -before.size());
                }
                if (gone || placement.anew().contains(id)) {
                    disturb(before.matter());
                }
            }
            for (Draft draft : placement.strands().values()) {
                add(matterOf(draft.id()), draft.size());
                if (placement.anew().contains(draft.id())
                        || placement.merged().containsValue(draft.id())) {
                    disturb(matterOf(draft.id()));
                }
            }
        }

        /** Strands whose matter is another one. */
        void countMoved() {
            for (StrandRow strand : regrouped.before()) {
                UUID matter = regrouped.matters().get(strand.id());
                if (!Objects.equals(strand.matter(), matter)) {
                    if (!placement.strands().containsKey(strand.id())) {
                        add(strand.matter(), -strand.size());
                        add(matter, strand.size());
                    }
                    if (placement.before().containsKey(strand.id())
                            || !placement.strands().containsKey(strand.id())) {
                        disturb(strand.matter());
                        disturb(matter);
                    }
                }
            }
        }

        /** What came, and what is different where it is. */
        void sort(Collection<MatterEntry> entries) {
            Set<UUID> fresh = new HashSet<>();
            for (MatterEntry entry : entries) {
                if (entry.before() == null && entry.now() != null) {
                    fresh.add(entry.id());
                    UUID strand = placement.strandOf().get(entry.id());
                    UUID matter = strand == null ? null : matterOf(strand);
                    if (matter != null) {
                        growth.came()
                                .computeIfAbsent(matter, id -> new ArrayList<>())
                                .add(entry.now().member());
                    }
                } else if (entry.strand() != null && !entry.isTalliedAlike()) {
                    disturb(matterBefore(entry.strand()));
                    disturb(matterOf(placement.now(entry.strand())));
                }
            }
            placement
                    .strandOf()
                    .forEach(
                            (id, strand) -> {
                                if (!fresh.contains(id)) {
                                    disturb(matterOf(strand));
                                }
                            });
        }

        private @Nullable UUID matterBefore(UUID strand) {
            StrandRow before = placement.before().get(strand);
            return before == null ? null : before.matter();
        }

        private @Nullable UUID matterOf(UUID strand) {
            return regrouped.matters().containsKey(strand)
                    ? regrouped.matters().get(strand)
                    : matterBefore(strand);
        }

        private void add(@Nullable UUID matter, long count) {
            if (matter != null) {
                growth.more().merge(matter, count, Long::sum);
            }
        }

        private void disturb(@Nullable UUID matter) {
            if (matter != null) {
                growth.disturbed().add(matter);
            }
        }
    }
}
