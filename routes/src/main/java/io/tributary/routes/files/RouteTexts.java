package io.tributary.routes.files;

import static org.apache.camel.support.PluginHelper.getPackageScanResourceResolver;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PackageScanResourceResolver;
import org.apache.camel.spi.Resource;
import org.jspecify.annotations.Nullable;

/** Finds the route files: those packaged, and over them those of the admins' directory. */
final class RouteTexts {

    private RouteTexts() {}

    /** By name; a missing directory has no files. */
    static Collection<RouteText> find(CamelContext context, @Nullable Path directory)
            throws Exception {
        Map<String, RouteText> found = new TreeMap<>();
        add(found, context, "classpath:camel/*" + RouteText.SUFFIX, RouteFile.Origin.PACKAGED);
        if (directory != null) {
            String pattern = "file:" + directory.toAbsolutePath() + "/*" + RouteText.SUFFIX;
            add(found, context, pattern, RouteFile.Origin.DIRECTORY);
        }
        return found.values();
    }

    private static void add(
            Map<String, RouteText> found,
            CamelContext context,
            String pattern,
            RouteFile.Origin origin)
            throws Exception {
        PackageScanResourceResolver resolver = getPackageScanResourceResolver(context);
        resolver.findResources(pattern).stream()
                .sorted(Comparator.comparing(Resource::getLocation))
                .map(resource -> text(resource, origin))
                .forEach(text -> found.put(text.name(), text));
    }

    private static RouteText text(Resource resource, RouteFile.Origin origin) {
        return new RouteText(RouteText.nameOf(resource.getLocation()), origin, resource);
    }
}
