package io.tributary.connectors.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signature and, of what is genuine, answers the handshake by which Slack tries a new
 * address: its challenge is given back, and nothing of it is kept.
 */
final class SlackCheck implements WebhookCheck {

    /** Slack sends letters and digits; what is echoed is kept as tame. */
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.-]{1,256}");

    private static final int LONGEST_HANDSHAKE = 2048;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignatureCheck signature;

    SlackCheck(SignatureCheck signature) {
        this.signature = signature;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        Verdict verdict = signature.check(request, settings);
        if (!(verdict instanceof Verdict.Genuine)) {
            return verdict;
        }
        JsonNode handshake = handshake(request.body());
        return handshake == null ? verdict : answer(handshake.path("challenge").asText());
    }

    /** Null if it is none, and for the route. */
    private static @Nullable JsonNode handshake(byte[] body) {
        if (body.length == 0 || body.length > LONGEST_HANDSHAKE || body[0] != '{') {
            return null;
        }
        try {
            JsonNode root = JSON.readTree(body);
            return root.path("type").asText().equals("url_verification") ? root : null;
        } catch (IOException e) {
            // What is not JSON is no handshake; what else it may be is not for the door to say.
            return null;
        }
    }

    private static Verdict answer(String challenge) {
        return CHALLENGE.matcher(challenge).matches()
                ? new Verdict.Answer(
                        200, "text/plain", challenge.getBytes(StandardCharsets.US_ASCII))
                : new Verdict.Refused("the challenge is not plain");
    }
}
