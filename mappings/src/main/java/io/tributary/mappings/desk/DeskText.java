package io.tributary.mappings.desk;

import io.tributary.mappings.email.ReadableText;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/** What was written, as people read it. */
public final class DeskText {

    private DeskText() {}

    /** HTML as text; null if nothing is left. */
    public static @Nullable String html(@Nullable String html) {
        return html == null ? null : Payloads.text(ReadableText.ofHtml(html));
    }

    /** Plain text, without what cannot be shown; null if nothing is left. */
    public static @Nullable String plain(@Nullable String text) {
        return text == null ? null : Payloads.text(ReadableText.of(text));
    }
}
