package io.tributary.hub.mappings;

import io.tributary.hub.api.DeclaredMapping;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.declarative.DeclarativeMapping;
import io.tributary.mappings.declarative.MappingFileRejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a directory, as they are now. A file that is not valid changes nothing: what it held
 * before goes on, and what is wrong is told. A file that goes takes its mapping with it.
 */
final class MappingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(MappingFiles.class);

    private static final String ENDING = ".mapping.yaml";

    /** Larger ones are no mappings. */
    private static final int MOST_BYTES = 1_000_000;

    private final Path directory;
    private final Mappings mappings;
    private final Map<String, Held> held = new TreeMap<>();
    private volatile List<DeclaredMapping> states = List.of();

    /** What is known of a file; a mapping stays when the file's next text is not valid. */
    private record Held(
            byte[] text, @Nullable DeclarativeMapping mapping, @Nullable String problem) {}

    MappingFiles(Path directory, Mappings mappings) {
        this.directory = directory;
        this.mappings = mappings;
    }

    /** All files, by name. */
    List<DeclaredMapping> states() {
        return states;
    }

    /** Takes what has changed since the last time. */
    synchronized void look() {
        Map<String, byte[]> texts = texts();
        boolean changed = held.keySet().retainAll(texts.keySet());
        for (Map.Entry<String, byte[]> file : texts.entrySet()) {
            @Nullable Held before = held.get(file.getKey());
            if (before == null || !Arrays.equals(before.text(), file.getValue())) {
                held.put(file.getKey(), read(file.getKey(), file.getValue(), before));
                changed = true;
            }
        }
        if (changed) {
            declare();
        }
    }

    private Held read(String file, byte[] text, @Nullable Held before) {
        @Nullable DeclarativeMapping now = before == null ? null : before.mapping();
        if (text.length > MOST_BYTES) {
            return refused(file, text, now, "has more than " + MOST_BYTES + " bytes");
        }
        try {
            DeclarativeMapping mapping = DeclarativeMapping.parse(text);
            if (mappings.isPackaged(mapping.name())) {
                return refused(file, text, now, "name: there is a packaged mapping of this name");
            }
            LOG.info("Mapping file {} holds the mapping '{}'", file, mapping.name());
            return new Held(text, mapping, null);
        } catch (MappingFileRejected e) {
            return refused(file, text, now, String.valueOf(e.getMessage()));
        }
    }

    private static Held refused(
            String file, byte[] text, @Nullable DeclarativeMapping now, String problem) {
        LOG.warn(
                "Mapping file {} is not valid, so {}: {}",
                file,
                now == null ? "its mapping is missing" : "what it held before stays",
                problem);
        return new Held(text, now, problem);
    }

    /** Of two files with one name the first counts. */
    private void declare() {
        Map<String, DeclarativeMapping> declared = new HashMap<>();
        Set<String> doubles = new HashSet<>();
        held.forEach(
                (file, each) -> {
                    if (each.mapping() != null
                            && declared.putIfAbsent(each.mapping().name(), each.mapping())
                                    != null) {
                        doubles.add(file);
                        LOG.warn(
                                "Mapping file {} is passed over: another one has its name '{}'",
                                file,
                                each.mapping().name());
                    }
                });
        mappings.declare(declared.values());
        states =
                held.entrySet().stream()
                        .map(file -> state(file.getKey(), file.getValue(), doubles))
                        .toList();
    }

    private static DeclaredMapping state(String file, Held held, Set<String> doubles) {
        boolean inUse = held.mapping() != null && !doubles.contains(file);
        return new DeclaredMapping(
                file,
                held.mapping() == null ? null : held.mapping().name(),
                inUse,
                doubles.contains(file) ? "name: another file has it" : held.problem());
    }

    private Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(MappingFiles::isMapping).toList()) {
                texts.put(file.getFileName().toString(), text(file));
            }
            return texts;
        } catch (IOException e) {
            // Nothing is taken away because a disk is away for a moment.
            LOG.warn("Mapping files cannot be read, so all stay as they are", e);
            held.forEach((file, each) -> texts.put(file, each.text()));
            return texts;
        }
    }

    private static byte[] text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(MOST_BYTES + 1);
        }
    }

    private static boolean isMapping(Path file) {
        return file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file);
    }
}
