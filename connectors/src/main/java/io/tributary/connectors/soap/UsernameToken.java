package io.tributary.connectors.soap;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignedTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Who says to have sent a message, as WS-Security has it. What is not given is empty.
 *
 * @param type of the password: {@code …#PasswordDigest}, else it is the password itself
 * @param nonce in base64
 * @param created when the token was made
 */
record UsernameToken(String username, String password, String type, String nonce, String created) {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final SignedTime CREATED =
            SignedTime.iso(HeaderField.of("created"), WINDOW, WINDOW);

    /** Why the token proves nothing at this time; null if it is one of the users'. */
    @Nullable String objection(Secrets users, Instant now) {
        if (username.isEmpty() || username.contains(":") || password.isEmpty()) {
            return "the UsernameToken has no user or no password";
        }
        boolean digested = type.endsWith("#PasswordDigest");
        if (digested || !created.isEmpty()) {
            String objection = CREATED.objection(created, now);
            if (objection != null) {
                return objection;
            }
        }
        boolean known = digested ? digestIsOf(users) : users.contains(username + ":" + password);
        return known ? null : "user or password does not match";
    }

    private boolean digestIsOf(Secrets users) {
        byte[] given = password.getBytes(StandardCharsets.UTF_8);
        byte[] random = decoded(nonce);
        boolean found = false;
        for (String user : users.values()) {
            int colon = user.indexOf(':');
            if (user.substring(0, Math.max(colon, 0)).equals(username)) {
                byte[] expected = digest(random, user.substring(colon + 1));
                found |= MessageDigest.isEqual(expected, given);
            }
        }
        return found;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the nonce is not base64");
        }
    }

    /** In base64, as the token has it. */
    private byte[] digest(byte[] random, String expected) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(random);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            sha1.update(expected.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return "UsernameToken";
    }
}
