package io.tributary.routes.accept;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of events whose source gives them none. */
public final class EventIds {

    private EventIds() {}

    /** {@code sha256:} and 64 hexadecimal digits: the same bytes are the same event. */
    public static String ofBytes(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
