package io.tributary.hub.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the catalogue of the packaged routes says of a mapping; its tests write it.
 *
 * @param routes that are packaged and use it
 * @param checks of the requests that these receive
 * @param payloads of its platform that each build tries
 * @param backfill whether one of the routes reads the platform's API
 */
record MappingFacts(List<String> routes, List<String> checks, int payloads, boolean backfill) {

    private static final String FILE = "/catalogue/mappings.json";

    /** By mapping. */
    static Map<String, MappingFacts> read() {
        try (InputStream in = MappingFacts.class.getResourceAsStream(FILE)) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(in, FILE), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
