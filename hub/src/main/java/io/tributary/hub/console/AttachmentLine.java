package io.tributary.hub.console;

import io.tributary.history.interaction.Attachment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page says of a file that came with an interaction. */
record AttachmentLine(
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable String size,
        @Nullable String link) {

    private static final long KILO = 1_000;

    static AttachmentLine of(Attachment attachment) {
        Long bytes = attachment.size();
        return new AttachmentLine(
                attachment.name(),
                attachment.mediaType(),
                bytes == null ? null : size(bytes),
                Links.safe(attachment.url()).orElse(null));
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? bytes / KILO + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
