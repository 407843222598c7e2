package io.tributary.connectors.alexa;

import io.tributary.connectors.certificates.Certificates;
import io.tributary.connectors.certificates.Download;
import io.tributary.connectors.certificates.Trust;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * Requests of Alexa to a skill: RSA-SHA256 over the raw body in {@code Signature-256}, by a
 * certificate of Amazon's whose address is in {@code SignatureCertChainUrl}. The body has the time,
 * and the skill that the request is for.
 */
public final class AlexaWebhooks {

    private AlexaWebhooks() {}

    /** Check {@code alexa}; settings: {@code skill} (ids of the skills, comma separated). */
    public static WebhookCheck check() {
        return new AlexaCheck(new Certificates(Download::bytes), Trust.ofPlatform());
    }
}
