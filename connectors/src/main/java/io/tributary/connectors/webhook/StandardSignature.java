package io.tributary.connectors.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs as https://www.standardwebhooks.com has it (symmetric, {@code v1}). Thread-safe. */
public final class StandardSignature {

    private final List<byte[]> keys;

    /**
     * @param secrets as they are shown to receivers ({@code whsec_…}); several, comma separated,
     *     while one is rotated
     * @throws IllegalArgumentException if there is none, or one is not base64; does not show it
     */
    public StandardSignature(String secrets) {
        keys = Secrets.of(Map.of("secret", secrets)).keys(SecretDecoding.BASE64);
    }

    /** The value of {@code webhook-signature}: a signature for each secret. */
    public String of(String id, Instant time, byte[] body) {
        byte[] head = (id + "." + time.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(head);
        signed.writeBytes(body);
        return keys.stream()
                .map(key -> HmacAlgorithm.SHA256.sign(key, signed.toByteArray()))
                .map(each -> "v1," + Base64.getEncoder().encodeToString(each))
                .collect(Collectors.joining(" "));
    }
}
