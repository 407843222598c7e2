package io.tributary.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The payloads that a fuzzer begins with: the fixtures that a mapping understands. */
final class Seeds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST = 64 << 10;

    /** Some platforms tell in the headers what an event is. */
    private static final List<Map<String, String>> HEADERS =
            List.of(
                    Map.of(),
                    shopify("orders/create"),
                    shopify("orders/cancelled"),
                    shopify("refunds/create"),
                    shopify("fulfillments/create"),
                    shopify("customers/update"),
                    shopify("customers/redact"),
                    wooCommerce("order.created"),
                    wooCommerce("customer.updated"),
                    discourse("post_created"),
                    discourse("topic_created"));

    private final List<byte[]> payloads = new ArrayList<>();

    /**
     * @param directories of fixtures, with all that is below
     */
    Seeds(List<Path> directories) throws IOException {
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Seeds::isPayload).toList()) {
                    payloads.addAll(payloads(file));
                }
            }
        }
        payloads.sort(Comparator.comparingInt(payload -> payload.length));
    }

    private static boolean isPayload(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && file.toFile().length() <= LARGEST
                && !name.endsWith(".md");
    }

    /**
     * What a file holds: one payload, or several under their names. What a payload became is one of
     * the canonical mapping.
     */
    private static List<byte[]> payloads(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (file.getFileName().toString().endsWith(".expected.json")) {
            return List.of(JSON.writeValueAsBytes(JSON.readTree(content).path(0)));
        }
        List<byte[]> payloads = new ArrayList<>(List.of(content));
        for (JsonNode named : named(content)) {
            payloads.add(JSON.writeValueAsBytes(named));
        }
        return payloads;
    }

    private static List<JsonNode> named(byte[] content) throws IOException {
        List<JsonNode> named = new ArrayList<>();
        try {
            JSON.readTree(content).fields().forEachRemaining(each -> named.add(each.getValue()));
        } catch (JsonProcessingException e) {
            return List.of();
        }
        named.removeIf(each -> !each.isObject());
        return named;
    }

    /** Writes some of one mapping, small ones and large ones; answers how many. */
    int write(Mapping mapping, int most, Path directory) throws IOException {
        List<FuzzInput> understood = understoodBy(mapping);
        int count = Math.min(most, understood.size());
        for (int n = 0; n < count; n++) {
            FuzzInput input = understood.get(n * understood.size() / count);
            Files.write(directory.resolve(mapping.name() + "-" + n), input.bytes());
        }
        return count;
    }

    private List<FuzzInput> understoodBy(Mapping mapping) {
        List<FuzzInput> understood = new ArrayList<>();
        for (byte[] payload : payloads) {
            for (Map<String, String> headers : HEADERS) {
                FuzzInput input = new FuzzInput(of(mapping, headers, payload), payload);
                if (understands(mapping, input)) {
                    understood.add(input);
                    break;
                }
            }
        }
        return understood;
    }

    private static boolean understands(Mapping mapping, FuzzInput input) {
        try {
            return !mapping.map(input.event(mapping.name())).isEmpty();
        } catch (PayloadRejected rejected) {
            return false;
        }
    }

    private static Map<String, String> of(
            Mapping mapping, Map<String, String> headers, byte[] payload) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(FuzzInput.MAPPING, mapping.name());
        char first = payload.length == 0 ? ' ' : (char) payload[0];
        all.put(
                "content-type",
                switch (first) {
                    case '{', '[' -> "application/json";
                    case '<' -> "text/xml";
                    default -> "application/x-www-form-urlencoded";
                });
        return all;
    }

    private static Map<String, String> shopify(String topic) {
        return Map.of("x-shopify-topic", topic, "x-shopify-shop-domain", "one.myshopify.com");
    }

    private static Map<String, String> wooCommerce(String topic) {
        return Map.of("x-wc-webhook-topic", topic, "x-wc-webhook-source", "https://shop.example/");
    }

    private static Map<String, String> discourse(String event) {
        return Map.of("x-discourse-event", event, "x-discourse-instance", "https://talk.example");
    }
}
