package io.tributary.connectors.soap;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What HTTP tells of how a message is written, which counts for more than what the XML says.
 *
 * @param charset null if HTTP tells nothing
 */
record SoapCharset(@Nullable Charset charset) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * @throws NotSoapException if it is a charset that nobody knows
     */
    static SoapCharset of(@Nullable String contentType) throws NotSoapException {
        Matcher charset = PARAMETER.matcher(contentType == null ? "" : contentType);
        try {
            return new SoapCharset(charset.find() ? Charset.forName(charset.group(1)) : null);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes what the sender chose.
            throw new NotSoapException("the charset of the content type is not known");
        }
    }

    /** Whether a reader of the bytes alone, who does not know what HTTP told, reads the same. */
    boolean isInTheBytes() {
        return charset == null
                || charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII);
    }
}
