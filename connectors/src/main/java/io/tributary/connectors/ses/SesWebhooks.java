package io.tributary.connectors.ses;

import io.tributary.connectors.certificates.Certificates;
import io.tributary.connectors.certificates.Download;
import io.tributary.connectors.certificates.Trust;
import io.tributary.connectors.webhook.BasicAuthCheck;
import io.tributary.connectors.webhook.ChecksAsSet;
import io.tributary.connectors.webhook.WebhookCheck;

/**
 * What Amazon SES tells over SNS: RSA over fields of SNS's envelope with SHA-1 (signature version
 * 1) or SHA-256 (2), by a certificate of Amazon's whose address is in it. The subscription of a
 * topic that the route names is confirmed at the door. What SNS delivers raw is not signed: for
 * that, the address has user and password.
 */
public final class SesWebhooks {

    private SesWebhooks() {}

    /**
     * Check {@code ses}; settings: {@code topics} (their ARNs, comma separated), {@code secret}
     * ({@code user:password}), of which at least one has to be given; what is given counts.
     */
    public static WebhookCheck check() {
        Certificates certificates = new Certificates(Download::bytes);
        Trust trust = Trust.ofPlatform();
        return new ChecksAsSet("ses")
                .where("secret", new BasicAuthCheck())
                .where(
                        "topics",
                        new SnsCheck(
                                new SnsCertificates(certificates, trust), trust, Download::bytes));
    }
}
