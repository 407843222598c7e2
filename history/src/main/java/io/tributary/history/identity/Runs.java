package io.tributary.history.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Values that are given to somebody else after a while, such as phone numbers: each run of
 * sightings without a gap longer than the type's lifetime is an identifier of its own. The last run
 * has the plain key, so that the value leads to who holds it now.
 *
 * @param starts by plain key, when its runs begin, in order; keys with one run may be missing
 */
public record Runs(Map<IdentifierKey, List<Instant>> starts) {

    public Runs {
        starts = Map.copyOf(starts);
    }

    /**
     * @param sightings by plain key, when it was seen
     */
    public static Runs of(
            Map<IdentifierKey, ? extends Collection<Instant>> sightings, IdentityRules rules) {
        return new Runs(
                sightings.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> starts(each.getKey(), each.getValue(), rules))));
    }

    private static List<Instant> starts(
            IdentifierKey key, Collection<Instant> sightings, IdentityRules rules) {
        Duration lifetime = rules.of(key.type()).lifetime();
        List<Instant> starts = new ArrayList<>();
        Instant last = null;
        for (Instant at : new TreeSet<>(sightings)) {
            if (last == null
                    || (lifetime != null && Duration.between(last, at).compareTo(lifetime) > 0)) {
                starts.add(at);
            }
            last = at;
        }
        return List.copyOf(starts);
    }

    /** The key of the run that the value was in at the time. */
    public IdentifierKey keyAt(IdentifierKey plain, Instant at) {
        List<Instant> runs = starts.getOrDefault(plain, List.of());
        for (int i = runs.size() - 1; i > 0; i--) {
            if (!at.isBefore(runs.get(i))) {
                return i == runs.size() - 1 ? plain : plain.former(runs.get(i));
            }
        }
        return runs.size() < 2 ? plain : plain.former(runs.get(0));
    }
}
