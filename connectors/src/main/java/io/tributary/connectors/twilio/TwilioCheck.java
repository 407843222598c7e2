package io.tributary.connectors.twilio;

import io.tributary.connectors.webhook.FormFields;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses what Twilio signs by the kind of body, and tries the address with and without port. */
final class TwilioCheck implements WebhookCheck {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final SignatureVerifier overForm;
    private final SignatureVerifier overUrl;

    TwilioCheck(SignatureVerifier overForm, SignatureVerifier overUrl) {
        this.overForm = overForm;
        this.overUrl = overUrl;
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            List<String> bodyHashes = query(request.url()).values("bodySHA256");
            if (!bodyHashes.isEmpty()) {
                return bodyHashes.size() == 1 && hashes(bodyHashes.get(0), request.body())
                        ? verify(overUrl, request, secrets)
                        : new Verdict.Refused("bodySHA256 does not match the body");
            }
            return request.body().length == 0 || isForm(request)
                    ? verify(overForm, request, secrets)
                    : new Verdict.Refused("the body is neither a form nor signed by bodySHA256");
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict verify(
            SignatureVerifier verifier, WebhookRequest request, Secrets secrets) {
        Verdict verdict = verifier.verify(request, secrets);
        String alternative = PublicAddress.portToggled(request.url());
        return verdict instanceof Verdict.Genuine
                ? verdict
                : verifier.verify(withUrl(request, alternative), secrets);
    }

    private static WebhookRequest withUrl(WebhookRequest request, String url) {
        return new WebhookRequest(
                request.method(),
                url,
                request.query(),
                request.headers(),
                request.body(),
                request.receivedAt());
    }

    private static FormFields query(String url) {
        int question = url.indexOf('?');
        return FormFields.parse(question < 0 ? "" : url.substring(question + 1));
    }

    private static boolean isForm(WebhookRequest request) {
        String contentType = request.header("content-type");
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    private static boolean hashes(String hex, byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return SignatureVerifier.constantTimeEquals(
                    HexFormat.of().formatHex(hash), hex.toLowerCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
