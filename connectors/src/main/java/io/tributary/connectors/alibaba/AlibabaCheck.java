package io.tributary.connectors.alibaba;

import io.tributary.connectors.webhook.FormFields;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SecretDecoding;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureEncoding;
import io.tributary.connectors.webhook.SignatureScheme;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.SignedContent;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells by the header {@code Authorization} which of the two a request is to be. */
final class AlibabaCheck implements WebhookCheck {

    private static final String AUTHORIZATION = "authorization";
    private static final String SIGNATURE = "_aop_signature";

    /** Of a form that was put in order, with its signature in a header. */
    private static final SignatureVerifier FORM = verifier(SIGNATURE, HmacAlgorithm.SHA1, "{body}");

    private static SignatureVerifier verifier(
            String header, HmacAlgorithm algorithm, String content) {
        return new SignatureVerifier(
                new SignatureScheme(
                        HeaderField.of(header),
                        algorithm,
                        SignatureEncoding.HEX,
                        SignedContent.of(content),
                        SecretDecoding.TEXT,
                        null,
                        null));
    }

    @Override
    public String name() {
        return "alibaba";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
        appKey(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            return request.headers().containsKey(AUTHORIZATION)
                    ? verifier(AUTHORIZATION, HmacAlgorithm.SHA256, appKey(settings) + "{body}")
                            .verify(request, secrets)
                    : FORM.verify(inOrder(request), secrets);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String appKey(Map<String, String> settings) {
        String key = settings.getOrDefault("appKey", "").strip();
        if (!key.matches("\\w{0,64}")) {
            throw new IllegalArgumentException("setting 'appKey' must be the key of the app");
        }
        return key;
    }

    /**
     * Names and values of the form's fields, sorted by name, without the signature, which is
     * written in upper case.
     */
    private static WebhookRequest inOrder(WebhookRequest request) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (FormFields.Pair pair : FormFields.parse(request.body()).pairs()) {
            if (fields.put(pair.name(), pair.value()) != null) {
                throw new IllegalArgumentException("a field of the form comes twice");
            }
        }
        String signature = fields.remove(SIGNATURE);
        if (signature == null || !signature.equals(signature.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "the request needs a header 'authorization' or a field '_aop_signature'");
        }
        StringBuilder content = new StringBuilder();
        fields.forEach((name, value) -> content.append(name).append(value));
        return new WebhookRequest(
                request.method(),
                request.url(),
                request.query(),
                Map.of(SIGNATURE, List.of(signature.toLowerCase(Locale.ROOT))),
                content.toString().getBytes(StandardCharsets.UTF_8),
                request.receivedAt());
    }
}
