package io.tributary.mappings.meta;

import io.tributary.mappings.payload.Payloads;
import java.util.List;

/** Which version of the message it is, and what it answers. */
final class MetaMessageConversions {

    /** A deleted message never comes back: the deletion beats whatever comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    private MetaMessageConversions() {}

    /** What Meta cannot show is a part of its own, so that it replaces nothing. */
    static String part(MetaMessage message) {
        return message.unsupported() && !message.deleted() ? "unsupported" : "";
    }

    static long revision(MetaMessage message) {
        return message.deleted() ? FINAL_REVISION : 0;
    }

    static List<String> replyTo(MetaMessage message) {
        String mid = message.replyTo() == null ? null : Payloads.text(message.replyTo().mid());
        return mid == null ? List.of() : List.of(mid);
    }
}
