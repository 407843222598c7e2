package io.tributary.mappings.line;

import org.jspecify.annotations.Nullable;

/**
 * A message, of which LINE keeps the bytes of files.
 *
 * @param fileSize bytes
 * @param contentProvider null unless it is a picture, a video or a sound
 * @param quotedMessageId which message it answers
 */
record LineMessage(
        @Nullable String id,
        @Nullable String type,
        @Nullable String text,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable ContentProvider contentProvider,
        @Nullable ImageSet imageSet,
        @Nullable String title,
        @Nullable String address,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String packageId,
        @Nullable String stickerId,
        @Nullable String quotedMessageId) {

    /**
     * Who has the file.
     *
     * @param originalContentUrl only if it is not LINE
     */
    record ContentProvider(@Nullable String originalContentUrl) {}

    /** Pictures that were sent together. */
    record ImageSet(@Nullable String id) {}

    boolean is(String other) {
        return other.equals(type);
    }
}
