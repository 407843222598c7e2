package io.tributary.routes.files;

import io.tributary.routes.files.RouteFile.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the route files, each on its own, so that one that is broken never stops another.
 *
 * <p>A route whose consumer cannot start is loaded and tried again (see {@link RouteSupervision}).
 * A step that must reach its platform to start fails its file instead: such steps need {@code
 * lazyStartProducer: true}.
 *
 * <p>A broken file of the directory does not bring the packaged one back: a hub that does something
 * else than its admins wrote is worse than a route that does not run and says so.
 */
public final class RouteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private final CamelContext context;
    private final String packaged;
    private final @Nullable Path directory;
    private volatile List<RouteFile> files = List.of();

    /**
     * @param context supervised as {@link RouteSupervision} says
     * @param directory where admins keep their route files; null if they have none
     */
    public RouteFiles(CamelContext context, @Nullable Path directory) {
        this(context, "classpath:camel/*" + RouteText.SUFFIX, directory);
    }

    RouteFiles(CamelContext context, String packaged, @Nullable Path directory) {
        this.context = context;
        this.packaged = packaged;
        this.directory = directory;
    }

    /**
     * Loads every file once; to be called after the start of the context, as Camel would not start
     * at all with a route that it cannot create.
     *
     * @return what became of each file, by name
     * @throws IllegalStateException if the context is not started, or the component {@code hub:} is
     *     missing
     */
    public synchronized List<RouteFile> load() {
        requireReadyContext();
        List<RouteFile> loaded = new ArrayList<>();
        for (RouteText text : find()) {
            loaded.add(load(text));
        }
        files = List.copyOf(loaded);
        return files;
    }

    /** What became of each file at the last {@link #load}, by name. */
    public List<RouteFile> files() {
        return files;
    }

    private void requireReadyContext() {
        if (!context.isStarted()) {
            throw new IllegalStateException("start the Camel context before loading route files");
        }
        if (context.getComponent("hub") == null) {
            throw new IllegalStateException("the Camel component 'hub' is not on the class path");
        }
    }

    private Iterable<RouteText> find() {
        try {
            return RouteTexts.find(context, packaged, directory);
        } catch (Exception e) {
            throw new IllegalStateException("cannot list the route files", e);
        }
    }

    private RouteFile load(RouteText text) {
        String yaml = "";
        LoadedRoutes before = LoadedRoutes.of(context);
        try {
            yaml = text.read();
            // From the text that was read, so that what runs is what is shown.
            RouteBuilders.add(
                    context, ResourceHelper.fromString(text.name() + RouteText.SUFFIX, yaml));
            before.startOthers();
            return new RouteFile(text.name(), text.origin(), State.LOADED, yaml, null);
        } catch (Exception e) {
            before.removeOthers();
            String error = RouteErrors.describe(e);
            LOG.error("route file {} is not loaded: {}", text.name(), error);
            return new RouteFile(text.name(), text.origin(), State.FAILED, yaml, error);
        }
    }
}
