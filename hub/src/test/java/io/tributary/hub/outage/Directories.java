package io.tributary.hub.outage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** What {@code cp -a} does. */
final class Directories {

    private Directories() {}

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes of)
                            throws IOException {
                        return copied(each);
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes of)
                            throws IOException {
                        return copied(each);
                    }

                    private FileVisitResult copied(Path each) throws IOException {
                        Files.copy(
                                each,
                                to.resolve(from.relativize(each)),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
