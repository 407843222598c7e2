package io.tributary.connectors.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that a route gives, comma separated while one is replaced, each with or without a
 * name before a colon: {@code id:MFkw…}. Keys are X.509 in base64; the lines that PEM puts around
 * them may stay.
 */
public final class PublicKeys {

    private final Map<String, PublicKey> byName;

    private PublicKeys(Map<String, PublicKey> byName) {
        this.byName = byName;
    }

    /**
     * Reads the setting of that name.
     *
     * @param algorithm of the keys: {@code EC} or {@code RSA}
     * @throws IllegalArgumentException if there is none, or one cannot be read
     */
    public static PublicKeys of(Map<String, String> settings, String name, String algorithm) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        for (String written : Secrets.of(settings, name).values()) {
            int colon = written.indexOf(':');
            String id = colon < 0 ? "#" + keys.size() : written.substring(0, colon).strip();
            keys.put(id, key(written.substring(colon + 1), name, algorithm));
        }
        return new PublicKeys(keys);
    }

    private static PublicKey key(String written, String name, String algorithm) {
        String base64 = written.replaceAll("-----[A-Z ]+-----|\\s|\\\\n", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance(algorithm)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "setting '" + name + "' must be public keys (" + algorithm + ") in base64", e);
        }
    }

    /** Null if there is none of this name. */
    public @Nullable PublicKey named(String name) {
        return byName.get(name);
    }

    public Collection<PublicKey> all() {
        return byName.values();
    }

    /** Whether the signature is the key's, of these bytes; what is no signature is not. */
    public static boolean verifies(
            PublicKey key, String algorithm, byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not written as signatures are
        }
    }
}
