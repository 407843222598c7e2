package io.tributary.routes.files;

import static org.apache.camel.support.PluginHelper.getPackageScanResourceResolver;
import static org.apache.camel.support.PluginHelper.getResourceLoader;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.jspecify.annotations.Nullable;

/** Finds the route files: those packaged, and over them those of the admins' directory. */
final class RouteTexts {

    private RouteTexts() {}

    /**
     * Those with the hub, by name.
     *
     * @param pattern of Camel's, for example {@code classpath:camel/*.camel.yaml}
     */
    static Map<String, RouteText> packaged(CamelContext context, String pattern) throws Exception {
        Map<String, RouteText> found = new TreeMap<>();
        for (Resource resource : getPackageScanResourceResolver(context).findResources(pattern)) {
            add(found, resource, RouteFile.Origin.PACKAGED);
        }
        return found;
    }

    /** Those of the directory, by name; a missing directory has no files. */
    static Map<String, RouteText> directory(CamelContext context, @Nullable Path directory)
            throws IOException {
        Map<String, RouteText> found = new TreeMap<>();
        if (directory == null || !Files.isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(directory, "*" + RouteText.SUFFIX)) {
            for (Path file : files) {
                String location = "file:" + file.toAbsolutePath();
                Resource resource = getResourceLoader(context).resolveResource(location);
                add(found, resource, RouteFile.Origin.DIRECTORY);
            }
        }
        return found;
    }

    private static void add(
            Map<String, RouteText> found, Resource resource, RouteFile.Origin origin) {
        String name = RouteText.nameOf(resource.getLocation());
        found.put(name, new RouteText(name, origin, resource));
    }
}
