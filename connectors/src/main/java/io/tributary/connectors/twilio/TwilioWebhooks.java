package io.tributary.connectors.twilio;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of Twilio: the base64 HMAC-SHA1, keyed with the auth token, of the address that Twilio
 * was given and the sorted form fields; or, for other bodies, of the address alone, which then
 * carries the body's hash. No time is signed.
 */
public final class TwilioWebhooks {

    private static final HeaderField SIGNATURE = HeaderField.of("x-twilio-signature");

    private TwilioWebhooks() {}

    /** Check {@code twilio}; settings: {@code secret} (the auth token). */
    public static WebhookCheck check() {
        return new TwilioCheck(verifier("{url}{form}"), verifier("{url}"));
    }

    private static SignatureVerifier verifier(String content) {
        return new SignatureVerifier(
                SignatureScheme.of(
                        SIGNATURE, HmacAlgorithm.SHA1, SignatureEncoding.BASE64, content));
    }
}
