package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies requests by one scheme. */
public final class SignatureVerifier {

    private static final Verdict.Genuine GENUINE = new Verdict.Genuine();

    private final SignatureScheme scheme;

    public SignatureVerifier(SignatureScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * Tells whether the request is signed with one of the secrets. Never throws.
     *
     * @param secrets as the platform shows them, several while one is rotated; without any, every
     *     request is refused
     */
    public Verdict verify(WebhookRequest request, Secrets secrets) {
        try {
            return verifyKeyed(request, secrets.keys(scheme.secret()));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Verdict verifyKeyed(WebhookRequest request, List<byte[]> keys) {
        List<String> signatures = scheme.signature().values(request);
        if (signatures.isEmpty()) {
            return refused(scheme.signature());
        }
        String timestamp = "";
        SignedTime time = scheme.time();
        if (time != null) {
            timestamp = only(time.field(), request);
            String objection = time.objection(timestamp, request.receivedAt());
            if (objection != null) {
                return new Verdict.Refused(objection);
            }
        }
        HeaderField idField = scheme.id();
        String id = idField == null ? "" : only(idField, request);
        byte[] content = scheme.content().bytes(request, timestamp, id);
        return matches(signatures, keys, content)
                ? GENUINE
                : new Verdict.Refused("the signature does not match");
    }

    /** Compares every signature with every key, so that time does not tell which one fits. */
    private boolean matches(List<String> signatures, List<byte[]> keys, byte[] content) {
        boolean matches = false;
        for (byte[] key : keys) {
            String expected = scheme.encoding().encode(scheme.algorithm().sign(key, content));
            for (String signature : signatures) {
                matches |= constantTimeEquals(expected, signature);
            }
        }
        return matches;
    }

    private static String only(HeaderField field, WebhookRequest request) {
        List<String> values = field.values(request);
        if (values.size() != 1) {
            throw new IllegalArgumentException(absence(field));
        }
        return values.get(0);
    }

    private static Verdict refused(HeaderField field) {
        return new Verdict.Refused(absence(field));
    }

    private static String absence(HeaderField field) {
        return "the request needs exactly one header '" + field.header() + "' with a value";
    }

    /** Compares what a sender gave with a secret, without telling by time how much is right. */
    public static boolean constantTimeEquals(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }
}
