package io.tributary.routes.catalogue;

import io.tributary.mappings.Mapping;
import io.tributary.mappings.declarative.DeclarativeMapping;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** What stands on the class path: texts by file name, and names of mappings. */
final class Catalogue {

    private Catalogue() {}

    static Map<String, String> files(String folder, String suffix) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            String pattern = "classpath:" + folder + "/*" + suffix;
            for (Resource file :
                    PluginHelper.getPackageScanResourceResolver(context).findResources(pattern)) {
                String location = file.getLocation();
                String name = location.substring(location.lastIndexOf('/') + 1);
                try (InputStream in = file.getInputStream()) {
                    files.put(
                            name.substring(0, name.length() - suffix.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    static Map<String, Object> parsed(Map<String, String> files) {
        Map<String, Object> parsed = new TreeMap<>();
        files.forEach((name, text) -> parsed.put(name, Yaml.load(text)));
        return parsed;
    }

    /** Those that are packaged; what a declared one is called, its file says. */
    static Set<String> mappings() throws Exception {
        return platforms().keySet();
    }

    /** The platforms of the packaged mappings, by the mappings' names. */
    static Map<String, String> platforms() throws Exception {
        Map<String, String> platforms = new TreeMap<>();
        packagedMappings().forEach(mapping -> platforms.put(mapping.name(), mapping.platform()));
        return platforms;
    }

    static List<Mapping> packagedMappings() throws Exception {
        List<Mapping> mappings = new ArrayList<>();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (Class<?> type :
                    PluginHelper.getPackageScanClassResolver(context)
                            .findImplementations(Mapping.class, "io.tributary.mappings")) {
                if (!type.isInterface() && type != DeclarativeMapping.class) {
                    mappings.add((Mapping) type.getConstructor().newInstance());
                }
            }
        }
        return mappings;
    }
}
