package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The handshake of PubSubHubbub, by which some platforms try a new address: a GET with {@code
 * hub.mode}, {@code hub.verify_token} and {@code hub.challenge}, which is given back if the token
 * is one of the setting {@code verifyToken}.
 */
public final class SubscriptionHandshake {

    /** Platforms send plain words; what is echoed is kept as tame, so that nothing is smuggled. */
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.-]{1,256}");

    private SubscriptionHandshake() {}

    /**
     * @throws IllegalArgumentException if the route gives no token
     */
    public static void validate(Map<String, String> settings) {
        Secrets.of(settings, "verifyToken");
    }

    /** Whether the request is a handshake at all, right or wrong. */
    public static boolean is(WebhookRequest request) {
        return request.method().equals("GET");
    }

    /** The answer to the handshake, or why there is none. Never throws. */
    public static Verdict answer(WebhookRequest request, Map<String, String> settings) {
        try {
            if (!only(request, "hub.mode").equals("subscribe")) {
                return new Verdict.Refused("hub.mode is not 'subscribe'");
            }
            if (!Secrets.of(settings, "verifyToken").contains(only(request, "hub.verify_token"))) {
                return new Verdict.Refused("hub.verify_token does not match");
            }
            return echo(only(request, "hub.challenge"));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict echo(String challenge) {
        return CHALLENGE.matcher(challenge).matches()
                ? new Verdict.Answer(
                        200, "text/plain", challenge.getBytes(StandardCharsets.US_ASCII))
                : new Verdict.Refused("hub.challenge is not plain");
    }

    private static String only(WebhookRequest request, String parameter) {
        List<String> values = request.query().getOrDefault(parameter, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "the handshake needs exactly one parameter '" + parameter + "'");
        }
        return values.get(0);
    }
}
