package io.tributary.connectors.matrix;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks everything for the token. Transactions are for the route; a ping is answered at the door,
 * and so is the question whether a user or a room exists, which only the company's own software
 * makes.
 */
final class MatrixCheck implements WebhookCheck {

    private static final HeaderField TOKEN = HeaderField.of("authorization", "Bearer ");
    private static final Pattern TRANSACTION =
            Pattern.compile("[^?]*/_matrix/app/v1/transactions/[^/?]+(\\?.*)?");
    private static final Pattern PING = Pattern.compile("[^?]*/_matrix/app/v1/ping(\\?.*)?");

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            List<String> given = TOKEN.values(request);
            if (given.size() != 1) {
                return new Verdict.Refused("the request needs exactly one bearer token");
            }
            return Secrets.of(settings).contains(given.get(0))
                    ? genuine(request)
                    : new Verdict.Refused("the token does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict genuine(WebhookRequest request) {
        if (request.method().equals("PUT")
                && request.body().length > 0
                && TRANSACTION.matcher(request.url()).matches()) {
            return new Verdict.Genuine();
        }
        if (request.method().equals("POST") && PING.matcher(request.url()).matches()) {
            return answer(200, "{}");
        }
        return request.method().equals("GET")
                ? answer(404, "{\"errcode\":\"M_NOT_FOUND\"}")
                : new Verdict.Refused("the request is neither a transaction nor a ping");
    }

    private static Verdict answer(int status, String json) {
        return new Verdict.Answer(
                status, "application/json", json.getBytes(StandardCharsets.US_ASCII));
    }
}
