package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the key is read from the secret that the platform shows. */
public enum SecretDecoding {
    /** The characters of the secret, as UTF-8. */
    TEXT,
    /** Base64, behind an optional {@code whsec_} as Standard Webhooks writes it. */
    BASE64;

    private static final String STANDARD_WEBHOOKS_PREFIX = "whsec_";

    /**
     * @throws IllegalArgumentException if the secret is not written this way; does not show it
     */
    byte[] decode(String secret) {
        if (this == TEXT) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        String base64 =
                secret.startsWith(STANDARD_WEBHOOKS_PREFIX)
                        ? secret.substring(STANDARD_WEBHOOKS_PREFIX.length())
                        : secret;
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes characters of the secret.
            throw new IllegalArgumentException("is not base64");
        }
    }
}
