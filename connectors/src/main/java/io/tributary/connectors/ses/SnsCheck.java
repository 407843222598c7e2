package io.tributary.connectors.ses;

import io.tributary.connectors.certificates.Trust;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Verifies, as Amazon's documentation says: the topic, the address of the certificate, its chain
 * and name, and the signature. A time is signed too, but no old one is refused: what waits for a
 * hub that was away is old, and what comes twice is the same mail.
 */
final class SnsCheck implements WebhookCheck {

    /** Asks an address of Amazon's, and throws unless it answers with success. */
    interface Visit {
        @SuppressWarnings("UnusedReturnValue") // that it is answered is enough
        byte[] bytes(URI address) throws IOException;
    }

    private final SnsCertificates certificates;
    private final Trust trust;
    private final Visit visit;

    SnsCheck(SnsCertificates certificates, Trust trust, Visit visit) {
        this.certificates = certificates;
        this.trust = trust;
        this.visit = visit;
    }

    @Override
    public String name() {
        return "sns";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings, "topics").values().forEach(SnsTopic::of);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets topics = Secrets.of(settings, "topics");
            if (!request.method().equals("POST")) {
                return new Verdict.Refused("the request is not a POST");
            }
            SnsMessage message = SnsMessage.read(request.body());
            if (!topics.contains(message.topic())) {
                return new Verdict.Refused("the message is of another topic than the route's");
            }
            SnsTopic topic = SnsTopic.of(message.topic());
            if (!isSigned(message, topic, request.receivedAt())) {
                return new Verdict.Refused("the signature does not match");
            }
            return message.isSubscription() ? confirmed(message, topic) : new Verdict.Genuine();
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The cause is left out here and below: it quotes what the sender chose.
            return new Verdict.Undecided("Amazon cannot be asked");
        } catch (GeneralSecurityException e) {
            return new Verdict.Refused("the certificates are not those of Amazon SNS");
        }
    }

    private boolean isSigned(SnsMessage message, SnsTopic topic, Instant now)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> chain =
                certificates.chain(topic.certificateAt(message.certificateAddress()), now);
        trust.validate(chain, topic.nameOfSigner(), now);
        Signature verifier = Signature.getInstance(message.algorithm());
        verifier.initVerify(chain.get(0).getPublicKey());
        verifier.update(message.signed().getBytes(StandardCharsets.UTF_8));
        return verifier.verify(message.signature());
    }

    private Verdict confirmed(SnsMessage message, SnsTopic topic) throws IOException {
        visit.bytes(topic.confirmationAt(message.subscribeAddress()));
        return new Verdict.Answer(200, "text/plain", new byte[0]);
    }
}
