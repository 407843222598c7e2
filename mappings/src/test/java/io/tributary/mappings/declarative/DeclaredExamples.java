package io.tributary.mappings.declarative;

import io.tributary.history.intake.RawEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The mapping files that ship in {@code deploy/mappings}, and events for them. */
final class DeclaredExamples {

    private static final Path FOLDER = Path.of("../deploy/mappings");

    private DeclaredExamples() {}

    static DeclarativeMapping read(String name) {
        return DeclarativeMapping.parse(text(name).getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".mapping.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawEvent event(
            String source, String contentType, Map<String, String> settings, byte[] body) {
        return new RawEvent(
                source,
                "sha256:0",
                "declared",
                Instant.parse("2026-11-20T10:10:00Z"),
                contentType,
                settings,
                Map.of(),
                body);
    }
}
