package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds webhook requests of tests; every method gives a new one. */
public record SignedRequest(
        String method,
        String url,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        Instant receivedAt) {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    public static SignedRequest post(String body) {
        return new SignedRequest(
                "POST",
                "https://hub.example/webhooks/shop/eu",
                Map.of(),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                NOW);
    }

    public SignedRequest method(String other) {
        return new SignedRequest(other, url, query, headers, body, receivedAt);
    }

    public SignedRequest url(String other) {
        return new SignedRequest(method, other, query, headers, body, receivedAt);
    }

    public SignedRequest body(byte[] other) {
        return new SignedRequest(method, url, query, headers, other, receivedAt);
    }

    public SignedRequest receivedAt(Instant other) {
        return new SignedRequest(method, url, query, headers, body, other);
    }

    public SignedRequest query(String name, String... values) {
        return new SignedRequest(method, url, with(query, name, values), headers, body, receivedAt);
    }

    public SignedRequest header(String name, String... values) {
        return new SignedRequest(method, url, query, with(headers, name, values), body, receivedAt);
    }

    /** The request with one bit of its body the other way round. */
    public SignedRequest bodyBitFlipped(int bit) {
        byte[] flipped = body.clone();
        flipped[bit / 8] ^= (byte) (1 << (bit % 8));
        return body(flipped);
    }

    public WebhookRequest build() {
        return new WebhookRequest(method, url, query, headers, body, receivedAt);
    }

    private static Map<String, List<String>> with(
            Map<String, List<String>> values, String name, String... added) {
        Map<String, List<String>> all = new TreeMap<>(values);
        all.put(name, new ArrayList<>(Arrays.asList(added)));
        return all;
    }
}
