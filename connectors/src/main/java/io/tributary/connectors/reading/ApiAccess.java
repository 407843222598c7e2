package io.tributary.connectors.reading;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where an API is, and as whom it is called.
 *
 * @param address for example {@code https://eu-store.myshopify.com}
 * @param user of the credentials, for platforms that have one; else empty
 * @param accessToken the secret of the credentials
 * @param scope what is read of the account, for platforms where that must be told; else empty
 */
public record ApiAccess(URI address, String user, String accessToken, String scope) {

    /** The value of a header {@code Authorization} of HTTP basic authentication (RFC 7617). */
    public String basic() {
        byte[] pair = (user + ":" + accessToken).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The value of a header {@code Authorization} with a bearer token (RFC 6750). */
    public String bearer() {
        return "Bearer " + accessToken;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ApiAccess[" + address + "]";
    }
}
