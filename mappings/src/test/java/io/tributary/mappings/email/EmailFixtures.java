package io.tributary.mappings.email;

import io.tributary.history.intake.RawEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The recorded mails, and raw events made of them. */
final class EmailFixtures {

    static final Path ROOT = Path.of("src/test/resources/fixtures/email");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");

    private EmailFixtures() {}

    static List<Path> mails() {
        return files(".eml");
    }

    static List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(each -> each.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        return bytes(ROOT.resolve(name));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static RawEvent event(byte[] body, Map<String, String> settings) {
        return new RawEvent("imap/support", "1", "email", RECEIVED, null, settings, Map.of(), body);
    }

    static RawEvent event(String mail, Map<String, String> settings) {
        return event(mail.getBytes(StandardCharsets.UTF_8), settings);
    }

    /** The mails of an mbox file, each without its {@code From } line. */
    static List<byte[]> mbox(Path file) {
        String all = new String(bytes(file), StandardCharsets.ISO_8859_1);
        List<byte[]> mails = new ArrayList<>();
        for (String mail : all.split("(?m)^From .*\\R", -1)) {
            if (!mail.isBlank()) {
                mails.add(mail.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return mails;
    }
}
