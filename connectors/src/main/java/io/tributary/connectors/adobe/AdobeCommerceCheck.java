package io.tributary.connectors.adobe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.webhook.HeaderField;
import io.tributary.connectors.webhook.PublicKeys;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers the handshake of Adobe I/O Events, and verifies signatures with the route's keys. */
final class AdobeCommerceCheck implements WebhookCheck {

    private static final List<HeaderField> OF_ADOBE =
            List.of(
                    HeaderField.of("x-adobe-digital-signature-1"),
                    HeaderField.of("x-adobe-digital-signature-2"));
    private static final HeaderField OF_THE_SHOP =
            HeaderField.of("x-adobe-commerce-webhook-signature");
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.-]{1,256}");
    private static final int LONGEST_SIGNATURE = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "adobe-commerce";
    }

    @Override
    public void validate(Map<String, String> settings) {
        PublicKeys.of(settings, "publicKeys", "RSA");
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            return request.method().equals("GET") ? handshake(request) : signed(request, settings);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict handshake(WebhookRequest request) {
        List<String> given = request.query().getOrDefault("challenge", List.of());
        return given.size() == 1 && CHALLENGE.matcher(given.get(0)).matches()
                ? new Verdict.Answer(
                        200, "text/plain", given.get(0).getBytes(StandardCharsets.US_ASCII))
                : new Verdict.Refused("the handshake needs exactly one plain challenge");
    }

    private static Verdict signed(WebhookRequest request, Map<String, String> settings) {
        PublicKeys keys = PublicKeys.of(settings, "publicKeys", "RSA");
        if (verifies(OF_THE_SHOP, keys, request)) {
            return new Verdict.Genuine();
        }
        if (OF_ADOBE.stream().noneMatch(header -> verifies(header, keys, request))) {
            return new Verdict.Refused("no signature matches");
        }
        String client = settings.getOrDefault("clientId", "");
        return !client.isEmpty() && client.equals(recipient(request))
                ? new Verdict.Genuine()
                : new Verdict.Refused("the event is for another client: set 'clientId'");
    }

    private static boolean verifies(HeaderField header, PublicKeys keys, WebhookRequest request) {
        return header.values(request).stream()
                .filter(signature -> signature.length() <= LONGEST_SIGNATURE)
                .flatMap(AdobeCommerceCheck::decoded)
                .anyMatch(
                        signature ->
                                keys.all().stream()
                                        .anyMatch(
                                                key ->
                                                        PublicKeys.verifies(
                                                                key,
                                                                "SHA256withRSA",
                                                                request.body(),
                                                                signature)));
    }

    private static Stream<byte[]> decoded(String base64) {
        try {
            return Stream.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // no base64, and so no signature
        }
    }

    private static String recipient(WebhookRequest request) {
        try {
            return JSON.readTree(request.body()).path("recipient_client_id").asText();
        } catch (IOException e) {
            return ""; // not JSON: for nobody
        }
    }
}
