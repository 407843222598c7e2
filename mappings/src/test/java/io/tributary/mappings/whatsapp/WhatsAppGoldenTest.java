package io.tributary.mappings.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppGoldenTest {

    private static final Goldens GOLDENS = new Goldens("messaging/whatsapp-cloud");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> payloads() {
        return GOLDENS.names();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void mapsRecordedPayloads(String name) throws IOException {
        JsonNode file = JSON.readTree(GOLDENS.bytes(name));
        if (file.has("object")) {
            GOLDENS.check(name, () -> WhatsAppEvents.map(GOLDENS.bytes(name)));
        } else {
            GOLDENS.checkSamples(name, samples(file));
        }
    }

    /** A file of several recorded payloads, each under its name. */
    private static Map<String, List<Interaction>> samples(JsonNode file) throws IOException {
        Map<String, List<Interaction>> mapped = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> sample : file.properties()) {
            byte[] body = JSON.writeValueAsBytes(sample.getValue());
            mapped.put(sample.getKey(), WhatsAppEvents.map(body));
        }
        return mapped;
    }
}
