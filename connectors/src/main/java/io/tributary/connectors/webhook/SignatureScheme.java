package io.tributary.connectors.webhook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a platform signs what it sends. All that a platform's check consists of.
 *
 * @param signature where the signature stands; with a separator there may be several, of which one
 *     must be right
 * @param secret how the key is read from the secret
 * @param time the signed time; null if the platform signs none, and then a request can be sent
 *     again by whoever has seen it: the event id has to tell duplicates apart
 * @param id where the signed id of the request stands; null if the platform signs none
 */
public record SignatureScheme(
        HeaderField signature,
        HmacAlgorithm algorithm,
        SignatureEncoding encoding,
        SignedContent content,
        SecretDecoding secret,
        @Nullable SignedTime time,
        @Nullable HeaderField id) {

    public SignatureScheme {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(secret, "secret");
        if (content.signsTimestamp() != (time != null)) {
            throw new IllegalArgumentException(
                    "{timestamp} must be signed where there is a time, and only there");
        }
        if (content.signsId() != (id != null)) {
            throw new IllegalArgumentException(
                    "{id} must be signed where there is an id, and only there");
        }
    }

    /** A signature without time or id, keyed with the secret's characters. */
    public static SignatureScheme of(
            HeaderField signature,
            HmacAlgorithm algorithm,
            SignatureEncoding encoding,
            String content) {
        return new SignatureScheme(
                signature,
                algorithm,
                encoding,
                SignedContent.of(content),
                SecretDecoding.TEXT,
                null,
                null);
    }
}
