package io.tributary.connectors.surveymonkey;

import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureCheck;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Webhooks of SurveyMonkey: {@code Sm-Signature} is the base64 HMAC-SHA1 of the raw body, keyed
 * with {@code client id&client secret} of the app. No time is signed. A request for the headers
 * alone is answered, as SurveyMonkey asks so whether the address is there. The formula is common
 * knowledge: neither its documentation nor SurveyMonkey itself was at hand to try it against.
 */
public final class SurveyMonkeyWebhooks {

    private SurveyMonkeyWebhooks() {}

    /** Check {@code surveymonkey}; settings: {@code secret}, written {@code id&secret}. */
    public static WebhookCheck check() {
        return new SurveyMonkeyCheck(
                new SignatureCheck(
                        "surveymonkey",
                        SignatureScheme.of(
                                HeaderField.of("sm-signature"),
                                HmacAlgorithm.SHA1,
                                SignatureEncoding.BASE64,
                                "{body}")));
    }
}
