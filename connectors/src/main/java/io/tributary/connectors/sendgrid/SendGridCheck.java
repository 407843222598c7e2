package io.tributary.connectors.sendgrid;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.PublicKeys;
import io.tributary.connectors.webhook.SignedTime;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Verifies the signature with any of the route's keys, and the time within its window. */
final class SendGridCheck implements WebhookCheck {

    private static final HeaderField SIGNATURE =
            HeaderField.of("x-twilio-email-event-webhook-signature");
    private static final HeaderField TIMESTAMP =
            HeaderField.of("x-twilio-email-event-webhook-timestamp");

    /**
     * SendGrid tries events again for a day and mails for three, with what time it does not say.
     */
    private static final SignedTime TIME =
            new SignedTime(
                    TIMESTAMP, ChronoUnit.SECONDS, Duration.ofDays(3), Duration.ofMinutes(5));

    private static final int LONGEST_SIGNATURE = 200;

    @Override
    public String name() {
        return "sendgrid-signature";
    }

    @Override
    public void validate(Map<String, String> settings) {
        PublicKeys.of(settings, "publicKeys", "EC");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            PublicKeys keys = PublicKeys.of(settings, "publicKeys", "EC");
            String timestamp = only(TIMESTAMP, request);
            byte[] signature = decoded(only(SIGNATURE, request));
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            String objection = TIME.objection(timestamp, request.receivedAt());
            if (objection != null) {
                return new Verdict.Refused(objection);
            }
            byte[] signed = signed(timestamp, request.body());
            return keys.all().stream()
                            .anyMatch(
                                    key ->
                                            PublicKeys.verifies(
                                                    key, "SHA256withECDSA", signed, signature))
                    ? new Verdict.Genuine()
                    : new Verdict.Refused("the signature does not match");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String only(HeaderField field, WebhookRequest request) {
        List<String> values = field.values(request);
        if (values.size() != 1 || values.get(0).length() > LONGEST_SIGNATURE) {
            throw new IllegalArgumentException(
                    "the request needs exactly one header '" + field.header() + "'");
        }
        return values.get(0);
    }

    private static byte[] decoded(String base64) {
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the signature is not base64");
        }
        if (!Base64.getEncoder().encodeToString(signature).equals(base64)) {
            throw new IllegalArgumentException("the signature is not base64");
        }
        return signature;
    }

    private static byte[] signed(String timestamp, byte[] body) {
        byte[] time = timestamp.getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[time.length + body.length];
        System.arraycopy(time, 0, signed, 0, time.length);
        System.arraycopy(body, 0, signed, time.length, body.length);
        return signed;
    }
}
