package io.tributary.mappings.inboundmail;

import io.tributary.history.interaction.Attachment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a service tells it: as its bytes, or taken apart.
 *
 * @param raw the mail itself; null if the service has taken it apart
 * @param headers name and value, in order
 * @param id of the service; names the mail if it has no Message-ID
 */
record ReceivedMail(
        byte @Nullable [] raw,
        List<Map.Entry<String, String>> headers,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> files,
        @Nullable String id) {

    /** Said anew: what the parts were is gone once they were taken apart. */
    private static final Set<String> OF_PARTS =
            Set.of("content-type", "content-transfer-encoding", "mime-version", "content-length");

    static ReceivedMail whole(byte[] raw, @Nullable String id) {
        return new ReceivedMail(raw, List.of(), null, null, List.of(), id);
    }

    /** The mail as its bytes, put together again if need be. */
    byte[] bytes() {
        if (raw != null) {
            return raw;
        }
        StringBuilder head = new StringBuilder();
        headers.stream()
                .filter(each -> !OF_PARTS.contains(each.getKey().toLowerCase(Locale.ROOT)))
                .filter(each -> each.getKey().matches("[!-9;-~]{1,200}"))
                .forEach(
                        each ->
                                head.append(each.getKey())
                                        .append(": ")
                                        .append(each.getValue().replaceAll("[\r\n]+", " "))
                                        .append("\r\n"));
        String words = text == null ? "" : text;
        boolean plain = !words.isBlank();
        String body = plain ? words : html == null ? "" : html;
        head.append("MIME-Version: 1.0\r\nContent-Type: text/")
                .append(plain || html == null ? "plain" : "html")
                .append("; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        ByteArrayOutputStream mail = new ByteArrayOutputStream(body.length() * 2 + 1_000);
        mail.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(Base64.getMimeEncoder().encode(body.getBytes(StandardCharsets.UTF_8)));
        return mail.toByteArray();
    }
}
