package io.tributary.mappings.x;

import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/** What was written: X sends {@code &}, {@code <} and {@code >} as they stand in HTML. */
final class XText {

    private XText() {}

    /** The first text that is not blank, as it was written; null if there is none. */
    static @Nullable String of(@Nullable String... texts) {
        String text = Payloads.firstText(texts);
        return text == null
                ? null
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
