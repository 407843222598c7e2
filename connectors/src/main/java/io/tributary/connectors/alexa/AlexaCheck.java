package io.tributary.connectors.alexa;

import io.tributary.connectors.certificates.Certificates;
import io.tributary.connectors.certificates.Trust;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Verifies, as Amazon's documentation says: the address of the certificates, their chain, the
 * signature over the raw body, the time, and that the request is for a skill of the route.
 */
final class AlexaCheck implements WebhookCheck {

    private static final String NAME = "echo-api.amazon.com";
    private static final HeaderField ADDRESS = HeaderField.of("signaturecertchainurl");
    private static final HeaderField SIGNATURE = HeaderField.of("signature-256");

    private final Certificates certificates;
    private final Trust trust;

    AlexaCheck(Certificates certificates, Trust trust) {
        this.certificates = certificates;
        this.trust = trust;
    }

    @Override
    public String name() {
        return "alexa";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings, "skill");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets skills = Secrets.of(settings, "skill");
            if (!request.method().equals("POST") || request.body().length == 0) {
                return new Verdict.Refused("the request is not a POST with a body");
            }
            URI address = AlexaAddress.of(only(ADDRESS, request));
            byte[] signature = decoded(only(SIGNATURE, request));
            if (!isSigned(address, signature, request)) {
                return new Verdict.Refused("the signature does not match");
            }
            String objection = AlexaBody.objection(request.body(), request.receivedAt(), skills);
            return objection == null ? new Verdict.Genuine() : new Verdict.Refused(objection);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The cause is left out here and below: it quotes what the sender chose.
            return new Verdict.Undecided("Amazon's certificates cannot be fetched");
        } catch (GeneralSecurityException e) {
            return new Verdict.Refused("the certificates are not those of Alexa");
        }
    }

    private boolean isSigned(URI address, byte[] signature, WebhookRequest request)
            throws IOException, GeneralSecurityException {
        Instant now = request.receivedAt();
        List<X509Certificate> chain = certificates.chain(address, now);
        trust.validate(chain, NAME, now);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(chain.get(0).getPublicKey());
        verifier.update(request.body());
        return verifier.verify(signature);
    }

    private static String only(HeaderField field, WebhookRequest request) {
        List<String> values = field.values(request);
        if (values.size() != 1) {
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
        // Only the one spelling counts, so that no other passes for it.
        if (!Base64.getEncoder().encodeToString(signature).equals(base64)) {
            throw new IllegalArgumentException("the signature is not base64");
        }
        return signature;
    }
}
