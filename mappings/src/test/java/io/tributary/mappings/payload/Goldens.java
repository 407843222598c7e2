package io.tributary.mappings.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Recorded payloads of a platform, each beside what it is mapped to: {@code <name>.expected.json},
 * or {@code <name>.rejected.txt} if it is none. Run with {@code -Dtributary.goldens=write} to write
 * them anew, and read the difference.
 */
public final class Goldens {

    private static final boolean WRITE = "write".equals(System.getProperty("tributary.goldens"));
    private static final ObjectWriter WRITER =
            InteractionJson.mapper().writerWithDefaultPrettyPrinter();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Whether goldens are to be written anew. */
    public static boolean isWriting() {
        return WRITE;
    }

    public Goldens(String folder) {
        this(Path.of("src/test/resources/fixtures", folder));
    }

    private Goldens(Path folder) {
        this.folder = folder;
    }

    /** Those that were written after a platform's documentation. */
    public static Goldens samples(String folder) {
        return new Goldens(Path.of("src/test/resources/samples", folder));
    }

    /** The names of all recorded payloads. */
    public Stream<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(json|txt|xml|csv|yaml)"))
                    .filter(name -> !name.matches(".*\\.(expected\\.json|rejected\\.txt)"))
                    .map(name -> name.replaceFirst("\\.(json|txt|xml|csv|yaml)$", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as recorded. */
    public byte[] bytes(String name) {
        try {
            for (String ending : List.of(".json", ".xml", ".txt", ".yaml")) {
                Path file = folder.resolve(name + ending);
                if (Files.exists(file)) {
                    return Files.readAllBytes(file);
                }
            }
            return Files.readAllBytes(table(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the payload is a table of an export. */
    public boolean isTable(String name) {
        return Files.exists(table(name));
    }

    private Path table(String name) {
        return folder.resolve(name + ".csv");
    }

    /** Checks what the payload is mapped to. */
    public void check(String name, Supplier<List<Interaction>> mapped) {
        try {
            List<Interaction> interactions = mapped.get();
            interactions.forEach(Goldens::checkContract);
            compare(name + ".expected.json", json(interactions));
        } catch (PayloadRejected e) {
            compare(name + ".rejected.txt", e.getMessage() + "\n");
        }
    }

    /** The samples of a file of several, each under its name. */
    public Map<String, byte[]> samplesOf(String name) {
        try {
            Map<String, byte[]> samples = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> sample : JSON.readTree(bytes(name)).properties()) {
                samples.put(sample.getKey(), JSON.writeValueAsBytes(sample.getValue()));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks what the samples that a payload consists of are mapped to. */
    public void checkSamples(String name, Map<String, List<Interaction>> mapped) {
        mapped.values().forEach(each -> each.forEach(Goldens::checkContract));
        compare(name + ".expected.json", json(mapped));
    }

    /** What a mapping makes keeps the canonical schema, and reads back as it was. */
    private static void checkContract(Interaction interaction) {
        JsonNode json = InteractionJson.mapper().valueToTree(interaction);
        assertThat(InteractionJson.parse(json).id()).isEqualTo(interaction.id());
    }

    private static String json(Object value) {
        try {
            return WRITER.writeValueAsString(value) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String file, String actual) {
        Path golden = folder.resolve(file);
        try {
            if (WRITE) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException("no golden " + golden + ", got " + actual, e);
        }
    }
}
