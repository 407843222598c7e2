package io.tributary.connectors.ebay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.PublicKeys;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers the handshake, and verifies what is signed with a key that the route knows. */
final class EbayCheck implements WebhookCheck {

    private static final HeaderField SIGNATURE = HeaderField.of("x-ebay-signature");
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.-]{1,256}");
    private static final int LONGEST_HEADER = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "ebay";
    }

    @Override
    public void validate(Map<String, String> settings) {
        PublicKeys.of(settings, "publicKeys", "EC");
        Secrets.of(settings, "verifyToken");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            return request.method().equals("GET")
                    ? handshake(request, settings)
                    : signed(request, settings);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // What cannot be read is not quoted: the sender chose it.
            return new Verdict.Refused("the signature header is not base64 of JSON");
        }
    }

    private static Verdict handshake(WebhookRequest request, Map<String, String> settings) {
        List<String> codes = request.query().getOrDefault("challenge_code", List.of());
        if (codes.size() != 1 || !CHALLENGE.matcher(codes.get(0)).matches()) {
            return new Verdict.Refused("the handshake needs exactly one plain challenge_code");
        }
        String endpoint = settings.getOrDefault("endpoint", request.url().split("\\?", 2)[0]);
        String token = Secrets.of(settings, "verifyToken").values().get(0);
        String response = sha256(codes.get(0) + token + endpoint);
        String json = "{\"challengeResponse\":\"" + response + "\"}";
        return new Verdict.Answer(
                200, "application/json", json.getBytes(StandardCharsets.US_ASCII));
    }

    private static Verdict signed(WebhookRequest request, Map<String, String> settings)
            throws IOException {
        PublicKeys keys = PublicKeys.of(settings, "publicKeys", "EC");
        List<String> headers = SIGNATURE.values(request);
        if (headers.size() != 1 || headers.get(0).length() > LONGEST_HEADER) {
            return new Verdict.Refused("the request needs exactly one header 'x-ebay-signature'");
        }
        JsonNode header = JSON.readTree(Base64.getDecoder().decode(headers.get(0)));
        PublicKey key = keys.named(header.path("kid").asText());
        if (key == null) {
            return new Verdict.Refused(
                    "the route does not know the key: ask getPublicKey for it, and add it");
        }
        byte[] signature = Base64.getDecoder().decode(header.path("signature").asText());
        String algorithm = algorithm(header.path("digest").asText());
        return PublicKeys.verifies(key, algorithm, request.body(), signature)
                        || PublicKeys.verifies(key, algorithm, rewritten(request.body()), signature)
                ? new Verdict.Genuine()
                : new Verdict.Refused("the signature does not match");
    }

    /** The header says which; it may name none but these two. */
    private static String algorithm(String digest) {
        return switch (digest) {
            case "SHA1" -> "SHA1withECDSA";
            case "SHA256" -> "SHA256withECDSA";
            default -> throw new IllegalArgumentException("the digest is not one of eBay's");
        };
    }

    /** eBay signs JSON without blanks, as its libraries write it, whatever is sent. */
    private static byte[] rewritten(byte[] body) {
        try {
            return JSON.writeValueAsBytes(JSON.readTree(body));
        } catch (IOException e) {
            return body; // not JSON: the bytes as they are did not verify, and do not now
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
