package io.tributary.mappings.x;

import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a post, each with an id of its own.
 *
 * @param first the id that all of them are told as
 * @param before how many versions were before this one
 */
record XVersions(String first, long before) {

    /**
     * @param all the ids, the first one first; null if X does not tell them
     */
    static XVersions of(String version, @Nullable List<@Nullable String> all) {
        List<String> ids =
                all == null
                        ? List.of()
                        : all.stream().filter(id -> Payloads.text(id) != null).toList();
        int before = ids.indexOf(version);
        return before < 0 ? new XVersions(version, 0) : new XVersions(ids.get(0), before);
    }
}
