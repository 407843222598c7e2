package io.tributary.mappings.x;

import io.tributary.history.interaction.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post, whichever API told it.
 *
 * @param id of its first version: every edit has an id of its own
 * @param version the id of this version
 * @param revision how many versions were before it
 * @param answered whose post it answers; null if it answers none
 * @param mentioned whom it names
 * @param posts ids of those that it answers or quotes
 * @param attributes beyond those that every post has
 */
record XPost(
        String id,
        String version,
        long revision,
        boolean deleted,
        Instant createdAt,
        XUser author,
        @Nullable XUser answered,
        List<XUser> mentioned,
        @Nullable String text,
        List<String> posts,
        List<Attachment> attachments,
        Map<String, Object> attributes) {

    /** A deleted post never comes back: the deletion beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    static XPost deleted(String id, XUser author, Instant time) {
        return new XPost(
                id,
                id,
                FINAL_REVISION,
                true,
                time,
                author,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                Map.of());
    }
}
