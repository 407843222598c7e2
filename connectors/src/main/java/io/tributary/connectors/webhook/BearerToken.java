package io.tributary.connectors.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A JSON Web Token, signed with HS256, as bearer in the header {@code Authorization}. What its
 * claims have to say is for the platform's check.
 */
public final class BearerToken {

    /** Where the signature of a token is put for the verifier; no header of a real request. */
    private static final String SIGNATURE = "jwt-signature";

    private static final HeaderField TOKEN = HeaderField.of("authorization", "Bearer ");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TOKEN = 8192;

    private final SignatureVerifier verifier;

    /**
     * @param decoding how the key is read from the secret
     */
    public BearerToken(SecretDecoding decoding) {
        this.verifier =
                new SignatureVerifier(
                        new SignatureScheme(
                                HeaderField.of(SIGNATURE),
                                HmacAlgorithm.SHA256,
                                SignatureEncoding.BASE64URL,
                                SignedContent.of("{body}"),
                                decoding,
                                null,
                                null));
    }

    /**
     * The claims of the token.
     *
     * @throws IllegalArgumentException telling why, without anything that the sender chose, if
     *     there is no token or none that is signed with one of the secrets
     */
    public JsonNode claims(WebhookRequest request, Secrets secrets) {
        List<String> tokens = TOKEN.values(request);
        if (tokens.size() != 1 || tokens.get(0).length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("the request needs exactly one bearer token");
        }
        String[] parts = tokens.get(0).split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("the token is not of three parts");
        }
        if (!json(parts[0]).path("alg").asText().equals("HS256")) {
            throw new IllegalArgumentException("the token is not signed with HS256");
        }
        if (verifier.verify(signed(parts, request), secrets) instanceof Verdict.Refused refused) {
            throw new IllegalArgumentException(refused.reason());
        }
        return json(parts[1]);
    }

    /** The token as a request of its own: its first two parts are what is signed. */
    private static WebhookRequest signed(String[] parts, WebhookRequest request) {
        return new WebhookRequest(
                request.method(),
                request.url(),
                Map.of(),
                Map.of(SIGNATURE, List.of(parts[2])),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8),
                request.receivedAt());
    }

    private static JsonNode json(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            // The cause is left out: it quotes what the sender chose.
            throw new IllegalArgumentException("the token cannot be read");
        }
    }
}
