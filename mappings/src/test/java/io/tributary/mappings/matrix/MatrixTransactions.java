package io.tributary.mappings.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class MatrixTransactions {

    static final Goldens RECORDED = new Goldens("chat/matrix");
    static final Goldens WRITTEN = Goldens.samples("matrix");

    /** What the examples of the specification leave to {@code core/room_event.json}. */
    private static final Map<String, Object> COMMON =
            Map.of(
                    "event_id", "$143273582443PhrSn:example.org",
                    "sender", "@example:example.org",
                    "origin_server_ts", 1432735824653L,
                    "room_id", "!jEsUZKDJdhlrceRyVU:example.org");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MatrixMapping MAPPING = new MatrixMapping();

    private MatrixTransactions() {}

    /** An example of the specification, whole, as the one event of a transaction. */
    static byte[] transaction(String example) {
        try {
            ObjectNode event = JSON.valueToTree(COMMON);
            event.setAll((ObjectNode) JSON.readTree(RECORDED.bytes(example)));
            return JSON.writeValueAsBytes(Map.of("events", List.of(event)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "matrix/main",
                        "sha256:0",
                        "matrix",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("own", ":shop.example"),
                        Map.of(),
                        body));
    }

    /** Maps JSON that is written with single quotes. */
    static List<Interaction> map(String json) {
        return map(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** All that the sample of that name in that file is mapped to. */
    static List<Interaction> samples(String file, String name) {
        byte[] sample = WRITTEN.samplesOf(file).get(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + name + " in " + file);
        }
        return map(sample);
    }

    /** The one interaction that the sample is mapped to. */
    static Interaction sample(String file, String name) {
        List<Interaction> mapped = samples(file, name);
        if (mapped.size() != 1) {
            throw new IllegalStateException("mapped to " + mapped.size() + ", not one");
        }
        return mapped.get(0);
    }
}
