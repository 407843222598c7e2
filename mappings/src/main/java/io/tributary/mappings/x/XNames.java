package io.tributary.mappings.x;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How posts and messages are named: their ids are unique on all of X. */
final class XNames {

    private XNames() {}

    static String message(String id) {
        return "dm:" + id;
    }

    /** As answers name it. */
    static String post(String id) {
        return "x:" + id;
    }

    static List<String> posts(List<String> ids) {
        return ids.stream().map(XNames::post).distinct().toList();
    }

    /** The address that needs no user name, which may change; null for what is no more. */
    static @Nullable String link(XPost post) {
        return post.deleted() ? null : "https://x.com/i/status/" + post.version();
    }
}
