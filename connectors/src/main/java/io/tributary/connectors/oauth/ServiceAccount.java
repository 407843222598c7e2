package io.tributary.connectors.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tributary.history.failure.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

/**
 * A service account of Google acts for a user of the domain: the hub signs who it is (RFC 7523).
 *
 * @param keyFile the JSON file that Google gives with the account; read anew each time, so that
 *     another key can be put in its place
 * @param subject whom the account acts for: the address of the mailbox
 * @param audience the token endpoint
 */
public record ServiceAccount(Path keyFile, String subject, String scope, URI audience)
        implements Grant {

    private static final Duration VALIDITY = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    public ServiceAccount {
        if (scope.isBlank()) {
            throw new IllegalArgumentException("the option 'scope' is missing");
        }
    }

    /**
     * @throws PermanentFailure if the file cannot be read, or is no key of a service account
     */
    @Override
    public Map<String, String> form(Instant now) {
        return Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "assertion",
                assertion(now));
    }

    private String assertion(Instant now) {
        try {
            JsonNode key = JSON.readTree(keyFile.toFile());
            JWTClaimsSet claims =
                    new JWTClaimsSet.Builder()
                            .issuer(text(key, "client_email"))
                            .subject(subject)
                            .audience(audience.toString())
                            .claim("scope", scope)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(VALIDITY)))
                            .build();
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(text(key, "private_key_id"))
                            .build();
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer(text(key, "private_key")));
            return jwt.serialize();
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            // The cause may quote the file.
            throw new PermanentFailure(
                    "the file of the service account cannot be read, or is no key of Google's"
                            + " ("
                            + e.getClass().getSimpleName()
                            + ")",
                    null);
        }
    }

    private static String text(JsonNode key, String field) throws IOException {
        String value = key.path(field).asText();
        if (value.isEmpty()) {
            throw new IOException("no " + field);
        }
        return value;
    }

    private static JWSSigner signer(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return new RSASSASigner(
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not base64", e);
        }
    }

    /** Shows neither file nor mailbox. */
    @Override
    public String toString() {
        return "service account";
    }
}
