package io.tributary.routes.files;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Route;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes the routes of a text in a context of their own, where they never start: so that a text that
 * Camel cannot make routes of is known before the routes that it would replace are stopped.
 *
 * <p>What only shows at the start (a platform that is away) is not found here.
 */
final class Rehearsal {

    private final CamelContext context;

    /**
     * @param context whose properties and beans the text may use; it is not changed
     */
    Rehearsal(CamelContext context) {
        this.context = context;
    }

    /**
     * @param replaced ids of the routes that the text may take over
     * @throws Exception if no routes can be made of the text, or one has the id of another file's
     */
    void of(String name, String yaml, Set<String> replaced) throws Exception {
        try (DefaultCamelContext stage = stage()) {
            stage.start();
            RouteBuilders.add(stage, ResourceHelper.fromString(name + RouteText.SUFFIX, yaml));
            requireOwnIds(stage, replaced);
        }
    }

    private DefaultCamelContext stage() throws Exception {
        Registry registry = new DefaultRegistry(new Beans(context.getRegistry()));
        DefaultCamelContext stage = new DefaultCamelContext(registry);
        stage.getCamelContextExtension().setName("rehearsal");
        stage.setStartupSummaryLevel(StartupSummaryLevel.Off);
        stage.disableJMX();
        stage.setAutoStartup(false);
        stage.setApplicationContextClassLoader(context.getApplicationContextClassLoader());
        stage.getPropertiesComponent().addPropertiesSource(new Properties(context));
        stage.addService(LocalCluster.following());
        return stage;
    }

    private void requireOwnIds(CamelContext stage, Set<String> replaced) {
        Set<String> taken =
                context.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
        taken.removeAll(replaced);
        Set<String> ids = new HashSet<>();
        stage.getRoutes().stream()
                .filter(route -> !route.isCreatedByKamelet())
                .map(Route::getRouteId)
                .forEach(ids::add);
        ids.retainAll(taken);
        if (!ids.isEmpty()) {
            throw RouteBuilders.taken(String.join(", ", ids));
        }
    }

    private record Properties(CamelContext context) implements PropertiesSource {

        @Override
        public String getName() {
            return "hub";
        }

        @Override
        public @Nullable String getProperty(String name) {
            return context.resolvePropertyPlaceholders("{{?" + name + "}}");
        }
    }

    /** But components: Camel would hand those of the hub over to the context that asks for them. */
    private record Beans(Registry registry) implements BeanRepository {

        @Override
        public @Nullable Object lookupByName(String name) {
            return unlessComponent(registry.lookupByName(name));
        }

        @Override
        public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
            return Component.class.isAssignableFrom(type)
                    ? null
                    : unlessComponent(registry.lookupByNameAndType(name, type));
        }

        @Override
        public <T> Map<String, T> findByTypeWithName(Class<T> type) {
            return Component.class.isAssignableFrom(type)
                    ? Map.of()
                    : registry.findByTypeWithName(type);
        }

        @Override
        public <T> Set<T> findByType(Class<T> type) {
            return Component.class.isAssignableFrom(type) ? Set.of() : registry.findByType(type);
        }

        /** By itself, as Spring may know which of several is meant. */
        @Override
        public <T> @Nullable T findSingleByType(Class<T> type) {
            return Component.class.isAssignableFrom(type) ? null : registry.findSingleByType(type);
        }

        private static <T> @Nullable T unlessComponent(@Nullable T bean) {
            return bean instanceof Component ? null : bean;
        }
    }
}
