package io.tributary.mappings.call;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recorded and written payloads of a telephone platform, and what they are mapped to.
 *
 * @param recorded null if nobody recorded any
 */
public record CallPayloads(
        Mapping mapping,
        String source,
        Map<String, String> settings,
        @Nullable Goldens recorded,
        Goldens written) {

    public static CallPayloads of(
            Mapping mapping, String source, Map<String, String> settings, String fixtures) {
        return new CallPayloads(
                mapping,
                source,
                settings,
                new Goldens("telephony/" + fixtures),
                Goldens.samples(mapping.name()));
    }

    public List<Interaction> map(byte[] body) {
        return mapping.map(
                new RawEvent(
                        source,
                        "sha256:0",
                        mapping.name(),
                        Instant.parse("2026-11-20T10:00:00.500Z"),
                        null,
                        settings,
                        Map.of(),
                        body));
    }

    public List<Interaction> map(String body) {
        return map(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Maps JSON that is written with single quotes. */
    public List<Interaction> json(String json) {
        return map(json.replace('\'', '"'));
    }

    /** What the samples of that name in that file are mapped to, one after the other. */
    public List<Interaction> samples(String file, String... names) {
        Map<String, byte[]> samples = written.samplesOf(file);
        return Stream.of(names)
                .map(
                        name -> {
                            if (!samples.containsKey(name)) {
                                throw new IllegalArgumentException(
                                        "no sample " + name + " in " + file);
                            }
                            return samples.get(name);
                        })
                .flatMap(body -> map(body).stream())
                .toList();
    }

    public Interaction sample(String file, String name) {
        List<Interaction> mapped = samples(file, name);
        if (mapped.size() != 1) {
            throw new IllegalStateException("mapped to " + mapped.size() + ", not one");
        }
        return mapped.get(0);
    }

    /** All payloads that are JSON. */
    public List<byte[]> all() {
        Stream<byte[]> recordings =
                recorded == null ? Stream.of() : recorded.names().map(recorded::bytes);
        Stream<byte[]> samples =
                written.names().flatMap(name -> written.samplesOf(name).values().stream());
        return Stream.concat(recordings, samples).toList();
    }
}
