package io.tributary.connectors.soap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of SOAP 1.1 or 1.2.
 *
 * @param tokens all that its headers of WS-Security have, of whatever use
 * @param isAsSent whether the bytes that were sent can be kept as they are
 * @param withoutSecurity the message in UTF-8 without its headers of WS-Security
 */
record SoapMessage(List<UsernameToken> tokens, boolean isAsSent, byte[] withoutSecurity) {

    /**
     * Reads it in one pass, in memory of the body's own size: who sent it is not known yet.
     *
     * @throws NotSoapException if the body is none, or has a document type
     */
    static SoapMessage read(byte[] body, @Nullable String contentType) throws NotSoapException {
        return SoapReader.read(body, SoapCharset.of(contentType));
    }
}
