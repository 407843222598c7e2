package io.tributary.mappings.email;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code Thread-Index} that Outlook and Exchange write ([MS-OXOMSG] 2.2.1.3): its first
 * 22 bytes name the conversation, and each answer adds five to them.
 */
final class ThreadIndex {

    private static final int CONVERSATION_BYTES = 22;

    private ThreadIndex() {}

    /** Names the conversation; null if the mail does not tell. */
    static @Nullable String conversation(MimeHeaders headers) {
        String field = headers.first("thread-index");
        if (field == null) {
            return null;
        }
        byte[] index = decoded(field.replaceAll("\\s+", ""));
        return index.length < CONVERSATION_BYTES
                ? null
                : Base64.getEncoder().encodeToString(Arrays.copyOf(index, CONVERSATION_BYTES));
    }

    /** Empty if it is not Base64: then the field is somebody else's. */
    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException somebodyElses) {
            return new byte[0];
        }
    }
}
