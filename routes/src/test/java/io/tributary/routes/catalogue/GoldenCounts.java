package io.tributary.routes.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many payloads have a golden result, which the tests of the mappings hold. */
final class GoldenCounts {

    private static final Path RESOURCES = Path.of("../mappings/src/test/resources");
    private static final String SUFFIX = ".expected.json";

    private record Golden(Path directory, Set<String> platforms, int payloads) {

        static Golden of(Path file) throws IOException {
            JsonNode content = new ObjectMapper().readTree(file.toFile());
            Set<String> platforms = new HashSet<>();
            for (JsonNode attributes : content.findValues("attributes")) {
                if (attributes.hasNonNull("platform")) {
                    platforms.add(attributes.get("platform").asText());
                }
            }
            return new Golden(file.getParent(), platforms, content.isObject() ? content.size() : 1);
        }
    }

    private GoldenCounts() {}

    /**
     * By platform. A file is of one payload, or of several under their names. One that makes
     * nothing of its payload on purpose counts where all others of its directory are of one
     * platform.
     */
    static Map<String, Integer> byPlatform() throws IOException {
        List<Golden> goldens = read();
        Map<Path, Set<String>> ofDirectory = new HashMap<>();
        for (Golden each : goldens) {
            ofDirectory
                    .computeIfAbsent(each.directory(), directory -> new HashSet<>())
                    .addAll(each.platforms());
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Golden each : goldens) {
            Set<String> platforms =
                    each.platforms().isEmpty()
                            ? ofDirectory.get(each.directory())
                            : each.platforms();
            if (platforms.size() == 1) {
                counts.merge(platforms.iterator().next(), each.payloads(), Integer::sum);
            }
        }
        return counts;
    }

    private static List<Golden> read() throws IOException {
        List<Golden> goldens = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                goldens.add(Golden.of(file));
            }
        }
        return goldens;
    }
}
