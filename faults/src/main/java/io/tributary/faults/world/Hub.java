package io.tributary.faults.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged hub, in a process of its own. */
@SuppressWarnings("try") // closing waits for a process, and may be interrupted
public final class Hub implements Pausable, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 100;

    private final Path directory;
    private final HubApi api;
    private final int port;
    private HubSetup setup;
    private Process process;

    private Hub(Path directory, HubSetup setup, int port) throws IOException {
        this.directory = directory;
        this.setup = setup;
        this.port = port;
        this.api = new HubApi(port);
        this.process = run();
    }

    /** Starts it, and returns once it is ready. */
    static Hub create(Path directory, HubSetup setup) throws IOException, InterruptedException {
        int port = Processes.freePort();
        Hub hub =
                new Hub(
                        directory,
                        setup.with(
                                "server.port=" + port,
                                "tributary.routes.directory=" + directory.resolve("routes"),
                                "tributary.routes.interval=250ms",
                                "tributary.data-directory=" + directory.resolve("data")),
                        port);
        try {
            hub.awaitReady();
            return hub;
        } catch (IllegalStateException e) {
            hub.kill();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public HubApi api() {
        return api;
    }

    /** Where its admins keep their route files; need not be there. */
    public Path routes() {
        return directory.resolve("routes");
    }

    Path data() {
        return directory.resolve("data");
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and returns how many seconds it took; a minute is the end. */
    public double stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    public void start() throws IOException {
        process = run();
    }

    /** Stops it, and returns once it is ready with a heap of so many megabytes. */
    public void startAgain(long heapMegabytes) throws IOException, InterruptedException {
        stop();
        setup = setup.withHeap(heapMegabytes + "m");
        start();
        awaitReady();
    }

    private Process run() throws IOException {
        return Processes.start(directory, setup.command(), setup.environment());
    }

    /**
     * Has it die at the point, and returns once it has.
     *
     * @throws IllegalStateException if it never came there
     */
    public void dieAt(CrashPoint point) throws IOException, InterruptedException {
        Path armed = Files.createFile(CrashPoints.armed(directory, point));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            Files.deleteIfExists(armed);
            throw new IllegalStateException("The hub never came to " + point);
        }
    }

    /** Until it accepts, and records. */
    public void awaitReady() throws InterruptedException {
        await("readiness");
        await("history");
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Processes.signal("STOP", List.of(process.toHandle()).stream());
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Processes.signal("CONT", List.of(process.toHandle()).stream());
    }

    /** The report of a rebuild of all, once it has ended. */
    public JsonNode rebuild() throws IOException, InterruptedException {
        api.post("/api/v1/rebuild", "{}");
        JsonNode report = api.get("/api/v1/rebuild");
        while (report.at("/state").asText().equals("running")) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            report = api.get("/api/v1/rebuild");
        }
        return report;
    }

    private void await(String group) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!api.up("/actuator/health/" + group)) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "The hub is not ready (" + group + "); see log in " + directory);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
