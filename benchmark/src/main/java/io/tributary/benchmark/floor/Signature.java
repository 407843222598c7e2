package io.tributary.benchmark.floor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** WhatsApp's, over the body. For one thread. */
public final class Signature {

    /** The header that holds it. */
    public static final String HEADER = "X-Hub-Signature-256";

    private final Mac mac;

    public Signature(String secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    public boolean genuine(@Nullable String signature, byte[] body) {
        String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        return signature != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }
}
