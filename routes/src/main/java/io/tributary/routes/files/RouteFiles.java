package io.tributary.routes.files;

import io.tributary.routes.files.RouteFile.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the route files, each on its own, so that one that is broken never stops another, and takes
 * up what changes in the directory of the admins while the hub runs.
 *
 * <p>A route whose consumer cannot start is loaded and tried again (see {@link RouteSupervision}).
 * A step that must reach its platform to start fails its file instead: such steps need {@code
 * lazyStartProducer: true}.
 *
 * <p>A file of the directory that is broken when the hub starts does not bring the packaged one
 * back: a hub that does something else than its admins wrote is worse than a route that does not
 * run and says so. One that is broken while the hub runs changes nothing. Packaged files that are
 * {@link SwitchedOff} are not loaded. Thread-safe.
 */
public final class RouteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private final CamelContext context;
    private final String pattern;
    private final @Nullable Path directory;
    private final Rehearsal rehearsal;
    private final Map<String, Held> held = new TreeMap<>();
    private final Map<String, RouteText> packaged = new TreeMap<>();

    /** What files were at the last look and are not yet taken up: half of one may be written. */
    private final Map<String, Seen> unsettled = new HashMap<>();

    private volatile List<RouteFile> files = List.of();

    /** What runs of a file, and the text that was last looked at, which may not be what runs. */
    private record Held(RouteFile file, FileRoutes routes, Seen seen) {}

    /** One state of a file; those with the hub never change. */
    private record Seen(RouteFile.Origin origin, String yaml, @Nullable String unreadable) {

        static Seen of(RouteText text) {
            try {
                return new Seen(text.origin(), text.read(), null);
            } catch (IOException e) {
                return new Seen(text.origin(), "", RouteErrors.describe(e));
            }
        }
    }

    /**
     * @param context supervised as {@link RouteSupervision} says
     * @param directory where admins keep their route files; null if they have none; need not exist
     */
    public RouteFiles(CamelContext context, @Nullable Path directory) {
        this(context, "classpath:camel/*" + RouteText.SUFFIX, directory);
    }

    RouteFiles(CamelContext context, String pattern, @Nullable Path directory) {
        this.context = context;
        this.pattern = pattern;
        this.directory = directory;
        this.rehearsal = new Rehearsal(context);
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
        try {
            packaged.putAll(RouteTexts.packaged(context, pattern));
            texts().forEach((name, text) -> held.put(name, bring(name, Seen.of(text))));
        } catch (Exception e) {
            throw new IllegalStateException("cannot list the route files", e);
        }
        return tell();
    }

    /** What became of each file, by name. */
    public List<RouteFile> files() {
        return files;
    }

    /**
     * Takes up what has changed in the directory since the last time, once it is the same in two
     * looks. The routes of a changed file are made in a context of their own first; only then are
     * the old ones stopped, with what is in flight coming to its end, and the new ones started. A
     * text that fails, there or when its routes are made, leaves the old ones in place. A file that
     * goes gives way to the packaged one, or takes its routes with it.
     */
    public synchronized void refresh() {
        Map<String, RouteText> texts;
        try {
            texts = texts();
        } catch (IOException e) {
            // Nothing is taken away because a disk is away for a moment.
            LOG.warn("route files cannot be listed, so all stay as they are", e);
            return;
        }
        Set<String> names = new TreeSet<>(held.keySet());
        names.addAll(texts.keySet());
        boolean changed = false;
        for (String name : names) {
            changed |= look(name, texts.get(name));
        }
        if (changed) {
            tell();
        }
    }

    private boolean look(String name, @Nullable RouteText text) {
        @Nullable Held now = held.get(name);
        if (text != null
                && now != null
                && text.origin() == RouteFile.Origin.PACKAGED
                && now.seen().origin() == RouteFile.Origin.PACKAGED) {
            return false;
        }
        @Nullable Seen seen = text == null ? null : Seen.of(text);
        if (now != null && now.seen().equals(seen)) {
            unsettled.remove(name);
            return false;
        }
        if (!unsettled.containsKey(name) || !sameAsBefore(name, seen)) {
            unsettled.put(name, seen);
            return false;
        }
        unsettled.remove(name);
        take(name, now, seen);
        return true;
    }

    private boolean sameAsBefore(String name, @Nullable Seen seen) {
        @Nullable Seen before = unsettled.get(name);
        return before == null ? seen == null : before.equals(seen);
    }

    private void take(String name, @Nullable Held before, @Nullable Seen seen) {
        if (seen == null) {
            held.remove(name);
            if (before != null) {
                before.routes().remove();
            }
            LOG.info("route file {} is gone, and its routes with it", name);
        } else if (before == null || !before.file().state().hasRoutes()) {
            held.put(name, bring(name, seen));
        } else {
            held.put(name, swap(name, before, seen));
        }
    }

    private Held swap(String name, Held before, Seen seen) {
        try {
            requireReadable(seen);
            rehearsal.of(name, seen.yaml(), Set.copyOf(before.routes().ids()));
        } catch (Exception e) {
            return keep(before, seen, RouteErrors.describe(e));
        }
        before.routes().remove();
        Held after = bring(name, seen);
        String error = after.file().error();
        if (error == null) {
            return after;
        }
        Seen old = new Seen(before.file().origin(), before.file().yaml(), null);
        Held again = bring(name, old);
        return again.file().state() == State.FAILED
                ? new Held(after.file(), again.routes(), seen)
                : keep(again, seen, error);
    }

    private static Held keep(Held before, Seen seen, String error) {
        RouteFile file = before.file();
        LOG.error(
                "route file {} is broken, so its routes stay as they were: {}", file.name(), error);
        return new Held(
                new RouteFile(file.name(), file.origin(), State.KEPT, file.yaml(), error),
                before.routes(),
                seen);
    }

    private Held bring(String name, Seen seen) {
        LoadedRoutes before = LoadedRoutes.of(context);
        try {
            requireReadable(seen);
            if (seen.origin() == RouteFile.Origin.PACKAGED
                    && SwitchedOff.isSo(context, seen.yaml())) {
                return without(name, seen, State.OFF, null);
            }
            // From the text that was read, so that what runs is what is shown.
            RouteBuilders.add(
                    context, ResourceHelper.fromString(name + RouteText.SUFFIX, seen.yaml()));
            before.startOthers();
            LOG.debug("route file {} is loaded", name);
            RouteFile file = new RouteFile(name, seen.origin(), State.LOADED, seen.yaml(), null);
            return new Held(file, before.others(), seen);
        } catch (Exception e) {
            before.removeOthers();
            String error = RouteErrors.describe(e);
            LOG.error("route file {} is not loaded: {}", name, error);
            return without(name, seen, State.FAILED, error);
        }
    }

    private Held without(String name, Seen seen, State state, @Nullable String error) {
        RouteFile file = new RouteFile(name, seen.origin(), state, seen.yaml(), error);
        return new Held(file, FileRoutes.none(context), seen);
    }

    private static void requireReadable(Seen seen) throws IOException {
        if (seen.unreadable() != null) {
            throw new IOException(seen.unreadable());
        }
    }

    private Map<String, RouteText> texts() throws IOException {
        Map<String, RouteText> texts = new TreeMap<>(packaged);
        texts.putAll(RouteTexts.directory(context, directory));
        return texts;
    }

    private List<RouteFile> tell() {
        files = held.values().stream().map(Held::file).toList();
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
}
