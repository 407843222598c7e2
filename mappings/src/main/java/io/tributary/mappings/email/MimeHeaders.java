package io.tributary.mappings.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of a mail or of one of its parts, in order.
 *
 * @param fields lower-case name and unfolded value, not yet decoded by RFC 2047
 */
record MimeHeaders(List<Map.Entry<String, String>> fields) {

    MimeHeaders {
        fields = List.copyOf(fields);
    }

    /** The first value that is not blank, or null. */
    @Nullable String first(String name) {
        return all(name).stream().filter(each -> !each.isBlank()).findFirst().orElse(null);
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** The first value in lower case and without what follows a semicolon or space; or empty. */
    String token(String name) {
        String value = first(name);
        return value == null
                ? ""
                : value.strip().toLowerCase(Locale.ROOT).split("[;\\s(]", 2)[0].strip();
    }

    /** The first value as a person reads it, or null if there is none. */
    @Nullable String text(String name) {
        String value = first(name);
        return value == null ? null : MailText.orNull(decodeWords(value));
    }

    static String decodeWords(String value) {
        return value.contains("=?")
                ? DecoderUtil.decodeEncodedWords(
                        value, DecodeMonitor.SILENT, StandardCharsets.ISO_8859_1)
                : value;
    }

    /** Gathers fields while a mail is read. */
    static final class Builder {
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        void add(Field field) {
            ByteSequence raw = field.getRaw();
            String line =
                    raw == null
                            ? field.getName() + ":" + field.getBody()
                            : MimeCharsets.decode(raw.toByteArray(), null);
            String value = MimeUtil.unfold(line.substring(line.indexOf(':') + 1));
            String name = field.getName().strip().toLowerCase(Locale.ROOT);
            fields.add(Map.entry(name, MailText.line(value)));
        }

        MimeHeaders build() {
            return new MimeHeaders(fields);
        }
    }
}
