package io.tributary.connectors.hubspot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of objects stands. A search gives 10,000 results at most, and objects that
 * change leave their place, so that pages have no numbers: the next one begins with the time that
 * the last object changed at. If a whole page changed at one time, all of that time is read by id.
 *
 * @param objects null if all is found
 * @param since objects that changed at this time or later are to be found
 * @param behind only those of just that time with a greater id; null if they are read by time
 * @param waiting ids of objects that are yet to be read, of the kind {@code found}
 */
record HubSpotPlace(
        @Nullable HubSpotObjects objects,
        Instant since,
        @Nullable Long behind,
        HubSpotObjects found,
        List<String> waiting) {

    static HubSpotPlace beginning(HubSpotObjects objects, Instant from) {
        return new HubSpotPlace(objects, from, null, objects, List.of());
    }

    /** As {@link #text} wrote it. */
    static HubSpotPlace of(String cursor) {
        String[] parts = cursor.split("\\|", -1);
        return new HubSpotPlace(
                parts[0].isEmpty() ? null : HubSpotObjects.valueOf(parts[0]),
                Instant.parse(parts[1]),
                parts[2].isEmpty() ? null : Long.valueOf(parts[2]),
                HubSpotObjects.valueOf(parts[3]),
                parts[4].isEmpty() ? List.of() : List.of(parts[4].split(",")));
    }

    boolean isOfObject() {
        return !waiting.isEmpty();
    }

    String object() {
        return waiting.get(0);
    }

    /**
     * After a page by time that is not the last one.
     *
     * @param last when the last of its objects changed
     */
    HubSpotPlace behind(Instant last, List<String> ids) {
        return last.isAfter(since)
                ? new HubSpotPlace(objects, last, null, found, ids)
                : new HubSpotPlace(objects, since, 0L, found, ids);
    }

    /** After a page by id that is not the last one. */
    HubSpotPlace behind(long id, List<String> ids) {
        return new HubSpotPlace(objects, since, id, found, ids);
    }

    /** After the last page of one time. */
    HubSpotPlace behindTime(List<String> ids) {
        return new HubSpotPlace(objects, since.plusMillis(1), null, found, ids);
    }

    /** After the last page of a kind. */
    HubSpotPlace next(@Nullable HubSpotObjects next, Instant from, List<String> ids) {
        return new HubSpotPlace(next, from, null, found, ids);
    }

    /** After an object that was read by itself. */
    HubSpotPlace behindObject() {
        return new HubSpotPlace(objects, since, behind, found, waiting.subList(1, waiting.size()));
    }

    /** Null if all is read. */
    @Nullable String text() {
        if (objects == null && waiting.isEmpty()) {
            return null;
        }
        HubSpotObjects kind = waiting.isEmpty() && objects != null ? objects : found;
        return (objects == null ? "" : objects.name())
                + "|"
                + since
                + "|"
                + (behind == null ? "" : behind)
                + "|"
                + kind.name()
                + "|"
                + String.join(",", waiting);
    }
}
