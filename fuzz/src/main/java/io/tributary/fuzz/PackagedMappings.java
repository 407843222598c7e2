package io.tributary.fuzz;

import io.tributary.mappings.Mapping;
import io.tributary.mappings.declarative.DeclarativeMapping;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mappings that the hub is packaged with, found where their classes are. */
final class PackagedMappings {

    private PackagedMappings() {}

    /** By name. */
    static Map<String, Mapping> all() throws IOException, ReflectiveOperationException {
        Path place =
                Path.of(
                        Mapping.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath());
        if (Files.isDirectory(place)) {
            return in(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return in(jar.getPath("/"));
        }
    }

    private static Map<String, Mapping> in(Path classes)
            throws IOException, ReflectiveOperationException {
        Map<String, Mapping> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Mapping.class")).toList()) {
                String path = classes.relativize(file).toString();
                Class<?> type =
                        Class.forName(path.substring(0, path.length() - 6).replace('/', '.'));
                if (Mapping.class.isAssignableFrom(type)
                        && !type.isInterface()
                        && type != DeclarativeMapping.class) {
                    Mapping mapping = (Mapping) type.getConstructor().newInstance();
                    found.put(mapping.name(), mapping);
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("There is no mapping in " + classes);
        }
        return found;
    }
}
