package io.tributary.connectors.sinch;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.SignedContent;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Describes to the verifier what Sinch signs of a request, part of which the settings tell. */
final class SinchVoiceCheck implements WebhookCheck {

    private static final String NAME = "sinch-voice";
    private static final String SCHEME = "application";
    private static final String AUTHORIZATION = "authorization";
    private static final String TIMESTAMP = "x-timestamp";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern KEY = Pattern.compile("[\\w-]{1,64}");

    /** Braces would be parts of the template. */
    private static final Pattern PATH = Pattern.compile("/[^{}\\s]*");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature(SCHEME, "/", settings).validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            String path = Objects.toString(URI.create(request.url()).getRawPath(), "");
            return signature(scheme(request), path, settings).check(request, settings);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static SignatureCheck signature(
            String scheme, String receivedAt, Map<String, String> settings) {
        String key = settings.getOrDefault("applicationKey", "").strip();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "the route must set 'applicationKey', the key of the application");
        }
        String path = settings.getOrDefault("path", "").strip();
        String signed = path.isEmpty() ? receivedAt : path;
        if (!PATH.matcher(signed).matches()) {
            throw new IllegalArgumentException("the path must begin with / and be plain");
        }
        return new SignatureCheck(
                NAME,
                new SignatureScheme(
                        HeaderField.of(AUTHORIZATION, scheme + " " + key + ":"),
                        HmacAlgorithm.SHA256,
                        SignatureEncoding.BASE64,
                        SignedContent.of(
                                "{method}\n{md5}\n{type}\nx-timestamp:{timestamp}\n" + signed),
                        SecretDecoding.BASE64,
                        SignedTime.iso(HeaderField.of(TIMESTAMP), TOLERANCE, TOLERANCE),
                        null));
    }

    /** Schemes are written in any case, and Sinch writes this one in two. */
    private static String scheme(WebhookRequest request) {
        String written = Objects.toString(request.header(AUTHORIZATION), "");
        return written.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? written.substring(0, SCHEME.length())
                : SCHEME;
    }
}
