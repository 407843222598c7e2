package io.tributary.connectors.webhook;

import java.util.Base64;
import java.util.HexFormat;

/** How the bytes of a signature are written in its header. */
public enum SignatureEncoding {
    /** Lower case. */
    HEX,
    /** RFC 4648 section 4, with padding. */
    BASE64,
    /** RFC 4648 section 5, without padding. */
    BASE64URL;

    String encode(byte[] signature) {
        return switch (this) {
            case HEX -> HexFormat.of().formatHex(signature);
            case BASE64 -> Base64.getEncoder().encodeToString(signature);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        };
    }
}
