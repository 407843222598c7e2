package io.tributary.connectors.mailgun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.FormFields;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.SignatureVerifier;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes time, token and signature out of the body, wherever its form has them, and has them checked
 * as if they were headers.
 */
final class MailgunCheck implements WebhookCheck {

    private static final List<String> SIGNED = List.of("timestamp", "token", "signature");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignatureVerifier verifier;

    MailgunCheck(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public String name() {
        return "mailgun";
    }

    @Override
    public void validate(Map<String, String> settings) {
        Secrets.of(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            return verifier.verify(withHeaders(request, signed(request)), secrets);
        } catch (IllegalArgumentException | IOException | MessagingException e) {
            return new Verdict.Refused("the body has no timestamp, token and signature");
        }
    }

    private static Map<String, String> signed(WebhookRequest request)
            throws IOException, MessagingException {
        String type = String.valueOf(request.header("content-type")).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return json(request.body());
        }
        return type.startsWith("multipart/form-data")
                ? multipart(request.body(), String.valueOf(request.header("content-type")))
                : form(request.body());
    }

    private static Map<String, String> json(byte[] body) throws IOException {
        JsonNode signature = JSON.readTree(body).path("signature");
        Map<String, String> found = new HashMap<>();
        SIGNED.forEach(name -> found.put(name, signature.path(name).asText("")));
        return found;
    }

    private static Map<String, String> form(byte[] body) {
        FormFields form = FormFields.parse(body);
        Map<String, String> found = new HashMap<>();
        for (String name : SIGNED) {
            List<String> values = form.values(name);
            found.put(name, values.size() == 1 ? values.get(0) : "");
        }
        return found;
    }

    private static Map<String, String> multipart(byte[] body, String type)
            throws IOException, MessagingException {
        MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, type));
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String[] dispositions = part.getHeader("Content-Disposition");
            String name =
                    dispositions == null
                            ? null
                            : new ContentDisposition(dispositions[0]).getParameter("name");
            if (name != null && SIGNED.contains(name)) {
                String value =
                        new String(part.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
                // Twice is as good as never: which of the two is signed cannot be known.
                found.put(name, found.containsKey(name) ? "" : value.strip());
            }
        }
        return found;
    }

    private static WebhookRequest withHeaders(WebhookRequest request, Map<String, String> signed) {
        Map<String, List<String>> headers = new HashMap<>();
        SIGNED.forEach(name -> headers.put(name, List.of(signed.getOrDefault(name, ""))));
        return new WebhookRequest(
                request.method(),
                request.url(),
                request.query(),
                headers,
                signed.getOrDefault("token", "").getBytes(StandardCharsets.UTF_8),
                request.receivedAt());
    }
}
