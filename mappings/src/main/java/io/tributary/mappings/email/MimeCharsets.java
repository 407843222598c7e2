package io.tributary.mappings.email;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text as mail clients do: by the declared charset if it holds, else by guess. */
final class MimeCharsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that mail uses for what is, in practice, a larger charset. */
    private static final Map<String, String> IN_PRACTICE =
            Map.ofEntries(
                    Map.entry("x-gbk", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("ks_c_5601-1987", "x-windows-949"),
                    Map.entry("ks_c_5601", "x-windows-949"),
                    Map.entry("euc-kr", "x-windows-949"),
                    Map.entry("shift_jis", "windows-31j"),
                    Map.entry("x-sjis", "windows-31j"),
                    Map.entry("iso-8859-1", "windows-1252"),
                    Map.entry("us-ascii", "UTF-8"),
                    Map.entry("ascii", "UTF-8"));

    private MimeCharsets() {}

    /**
     * Decodes without ever failing. Bytes that the declared charset cannot be are read as UTF-8 or
     * else, byte for byte, as Latin; only where the charset is known are they replaced.
     *
     * @param declared as the mail names it; null or unknown if it does not
     */
    static String decode(byte[] bytes, @Nullable String declared) {
        Optional<Charset> charset = find(declared);
        return charset.flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> charset.filter(MimeCharsets::isMultiByte).map(c -> new String(bytes, c)))
                .or(() -> strictly(bytes, WINDOWS_1252))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static Optional<Charset> find(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return Optional.empty();
        }
        String name = declared.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(IN_PRACTICE.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isMultiByte(Charset charset) {
        return !StandardCharsets.UTF_8.equals(charset)
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notThatCharset) {
            return Optional.empty();
        }
    }
}
