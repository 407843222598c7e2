package io.tributary.history.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** An interaction of a strand names a reference or an agent. */
record StrandNaming(UUID strand, KeyRow key) {

    private static final Comparator<StrandNaming> BY_KEY =
            Comparator.comparing(StrandNaming::strand).thenComparing(each -> each.key().key());

    static List<StrandNaming> of(UUID strand, Collection<KeyRow> keys) {
        return keys.stream()
                .filter(key -> key.named() != null)
                .map(key -> new StrandNaming(strand, key))
                .toList();
    }

    /** Of what is named several times, the first. */
    static List<StrandNaming> first(Collection<StrandNaming> namings) {
        Map<StrandNaming, StrandNaming> first = new TreeMap<>(BY_KEY);
        for (StrandNaming each : namings) {
            first.merge(each, each, StrandNaming::earlier);
        }
        return new ArrayList<>(first.values());
    }

    private static StrandNaming earlier(StrandNaming one, StrandNaming other) {
        return one.key().moment().compareTo(other.key().moment()) <= 0 ? one : other;
    }
}
