package io.tributary.connectors.wechat;

import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers WeChat's test of the address, and opens what it seals; refuses what it does not seal. */
final class WeChatCheck implements WebhookCheck {

    /** WeChat says nothing of how old a push may be; it tries three times within 15 seconds. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    /** What is echoed is kept as tame as what WeChat sends, so that nothing can be smuggled. */
    private static final Pattern ECHO = Pattern.compile("[\\w.-]{1,256}");

    /** The one element that counts; the rest is not sealed, and so nobody's word. */
    private static final Pattern SEALED =
            Pattern.compile(
                    "<Encrypt>\\s*(?:<!\\[CDATA\\[)?([A-Za-z0-9+/=]+)(?:]]>)?\\s*</Encrypt>");

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
        appId(settings);
        keys(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            @Nullable String old = objection(request);
            if (old != null) {
                return new Verdict.Refused(old);
            }
            return request.method().equals("GET")
                    ? handshake(request, settings)
                    : opened(request, settings);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict handshake(WebhookRequest request, Map<String, String> settings) {
        if (!signed(request, settings, "signature")) {
            return new Verdict.Refused("the signature does not match");
        }
        String echo = only(request, "echostr");
        return ECHO.matcher(echo).matches()
                ? new Verdict.Answer(200, "text/plain", echo.getBytes(StandardCharsets.US_ASCII))
                : new Verdict.Refused("echostr is not plain");
    }

    private static Verdict opened(WebhookRequest request, Map<String, String> settings) {
        Matcher sealed = SEALED.matcher(new String(request.body(), StandardCharsets.UTF_8));
        if (!sealed.find()) {
            return new Verdict.Refused(
                    "the body is not encrypted: choose 'safe mode' in WeChat's settings of the"
                            + " server");
        }
        if (!signed(request, settings, "msg_signature", sealed.group(1))) {
            return new Verdict.Refused("the signature does not match");
        }
        String objection = "";
        for (WeChatEnvelope key : keys(settings)) {
            try {
                return new Verdict.Opened(key.open(sealed.group(1), appId(settings)));
            } catch (IllegalArgumentException e) {
                objection = String.valueOf(e.getMessage());
            }
        }
        return new Verdict.Refused(objection);
    }

    private static boolean signed(
            WebhookRequest request,
            Map<String, String> settings,
            String parameter,
            String... content) {
        String given = only(request, parameter);
        boolean matches = false;
        for (String token : Secrets.of(settings).values()) {
            String expected =
                    content.length == 0
                            ? WeChatSignature.of(
                                    token, only(request, "timestamp"), only(request, "nonce"))
                            : WeChatSignature.of(
                                    token,
                                    only(request, "timestamp"),
                                    only(request, "nonce"),
                                    content[0]);
            matches |= SignatureVerifier.constantTimeEquals(expected, given);
        }
        return matches;
    }

    private static @Nullable String objection(WebhookRequest request) {
        String seconds = only(request, "timestamp");
        if (!SECONDS.matcher(seconds).matches()) {
            return "timestamp is no number of seconds";
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, request.receivedAt()).abs().compareTo(WINDOW) > 0
                ? "timestamp is more than 5 minutes away"
                : null;
    }

    private static List<WeChatEnvelope> keys(Map<String, String> settings) {
        return Secrets.of(settings, "encodingAesKey").values().stream()
                .map(WeChatEnvelope::of)
                .toList();
    }

    private static String appId(Map<String, String> settings) {
        String appId = settings.getOrDefault("appId", "").strip();
        if (appId.isEmpty()) {
            throw new IllegalArgumentException("the route must set 'appId'");
        }
        return appId;
    }

    private static String only(WebhookRequest request, String parameter) {
        List<String> values = request.query().getOrDefault(parameter, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "the request needs exactly one parameter '" + parameter + "'");
        }
        return values.get(0);
    }
}
