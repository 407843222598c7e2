package io.tributary.connectors.rocketchat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.connectors.webhook.SecretHeaderCheck;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the token in the header, and where there is none in the body. */
final class RocketChatCheck implements WebhookCheck {

    static final String HEADER = "x-rocketchat-livechat-token";

    /** Of a token that comes twice, which one is meant cannot be known. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private final SecretHeaderCheck header;

    RocketChatCheck(SecretHeaderCheck header) {
        this.header = header;
    }

    @Override
    public String name() {
        return header.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        header.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        if (request.headers().containsKey(HEADER)) {
            return header.check(request, settings);
        }
        try {
            Secrets secrets = Secrets.of(settings);
            String token = request.method().equals("POST") ? token(request.body()) : null;
            if (token == null) {
                return new Verdict.Refused(
                        "the request is not a POST with a token in header or body");
            }
            return secrets.contains(token)
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("the token does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String token(byte[] body) {
        try {
            JsonNode token = JSON.readTree(body).path("token");
            return token.isTextual() && !token.asText().isBlank() ? token.asText() : null;
        } catch (IOException e) {
            // What is not JSON has no token; the cause would quote what the sender chose.
            return null;
        }
    }
}
