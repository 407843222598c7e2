package io.tributary.mappings.email;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields and files of a form, {@code multipart/form-data} or {@code
 * application/x-www-form-urlencoded}, which its bytes tell apart. Of several fields of one name the
 * first counts.
 */
public final class FormData {

    private static final int LONGEST_BOUNDARY = 200;

    private final Map<String, byte[]> fields;
    private final Map<String, @Nullable String> charsets;
    private final List<Attachment> files;

    private FormData(
            Map<String, byte[]> fields,
            Map<String, @Nullable String> charsets,
            List<Attachment> files) {
        this.fields = fields;
        this.charsets = charsets;
        this.files = List.copyOf(files);
    }

    /**
     * @throws PayloadRejected if it is no form
     */
    public static FormData parse(byte[] body) {
        return body.length > 2 && body[0] == '-' && body[1] == '-'
                ? multipart(body)
                : urlEncoded(new String(body, StandardCharsets.UTF_8));
    }

    private static FormData multipart(byte[] body) {
        String start =
                new String(
                        body,
                        0,
                        Math.min(body.length, LONGEST_BOUNDARY),
                        StandardCharsets.ISO_8859_1);
        String boundary = start.split("\r?\n", 2)[0].substring(2).strip();
        if (boundary.isEmpty() || boundary.contains("\"")) {
            throw new PayloadRejected("", "is not a form: its first line is no boundary");
        }
        ByteArrayOutputStream mime = new ByteArrayOutputStream(body.length + 100);
        mime.writeBytes(
                ("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        mime.writeBytes(body);
        Map<String, byte[]> fields = new LinkedHashMap<>();
        Map<String, @Nullable String> charsets = new LinkedHashMap<>();
        List<Attachment> files = new ArrayList<>();
        for (MimePart part : MimeReader.read(mime.toByteArray()).children()) {
            String name = part.disposition().parameter("name");
            if (part.fileName() != null) {
                files.add(new Attachment(part.fileName(), part.mediaType(), part.size(), null));
            } else if (name != null && fields.putIfAbsent(name, part.content()) == null) {
                charsets.put(name, part.type().parameter("charset"));
            }
        }
        return new FormData(fields, charsets, files);
    }

    private static FormData urlEncoded(String body) {
        Map<String, byte[]> fields = new LinkedHashMap<>();
        try {
            for (String pair : body.split("&", -1)) {
                String[] halves = pair.split("=", 2);
                if (halves.length == 2) {
                    String name = URLDecoder.decode(halves[0], StandardCharsets.UTF_8);
                    String value = URLDecoder.decode(halves[1], StandardCharsets.UTF_8);
                    fields.putIfAbsent(name, value.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the form.
            throw new PayloadRejected("", "is a form with a broken escape");
        }
        if (fields.isEmpty()) {
            throw new PayloadRejected("", "is not a form");
        }
        return new FormData(fields, Map.of(), List.of());
    }

    /** As the sender encoded it; null if there is no such field. */
    public byte @Nullable [] bytes(String name) {
        return fields.get(name);
    }

    /** Null if there is no such field, or nothing in it. */
    public @Nullable String text(String name) {
        byte[] content = fields.get(name);
        return content == null || content.length == 0
                ? null
                : MimeCharsets.decode(content, charsets.get(name));
    }

    /** What is known of the files, without their bytes. */
    public List<Attachment> files() {
        return files;
    }
}
