package io.tributary.hub.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of an input, in an order that is always the same.
 *
 * @param bytes of all together, as they are on disk
 */
record InputFiles(List<InputFile> files, long bytes) {

    /**
     * One of them.
     *
     * @param changed when it was written last, which counts as when its events were received
     */
    record InputFile(Path path, long size, Instant changed) {

        boolean isPacked() {
            return path.toString().endsWith(".gz");
        }
    }

    /**
     * @param without a file that is no input, wherever it is
     * @throws IllegalArgumentException if there is nothing to read
     */
    static InputFiles of(Path from, Path without) {
        List<InputFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(from)) {
            for (Path path : found.filter(each -> isInput(each, without)).sorted().toList()) {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class);
                files.add(
                        new InputFile(
                                path,
                                attributes.size(),
                                attributes.lastModifiedTime().toInstant()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException("--from=" + from + " cannot be read", e);
        }
        return new InputFiles(List.copyOf(files), files.stream().mapToLong(InputFile::size).sum());
    }

    private static boolean isInput(Path path, Path without) {
        return Files.isRegularFile(path)
                && !path.toAbsolutePath().normalize().equals(without.toAbsolutePath().normalize());
    }

    /**
     * Another one if anything about the order or the files changed, so that no position of an
     * earlier run passes over what it has not seen.
     */
    UUID fingerprint(BackfillOrder order) {
        StringBuilder text =
                new StringBuilder(order.format().argument())
                        .append('\n')
                        .append(order.source())
                        .append('\n')
                        .append(order.mapping())
                        .append('\n')
                        .append(new TreeMap<>(order.settings()))
                        .append(new TreeMap<>(order.headers()));
        for (InputFile file : files) {
            text.append('\n').append(file.path().toAbsolutePath().normalize());
            text.append('\t').append(file.size()).append('\t').append(file.changed());
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
