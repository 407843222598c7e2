package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run's hubs, and the PostgreSQL and the broker that they share, if these are not embedded. */
public final class World implements AutoCloseable {

    public static final String SECRET = "faults-secret";

    private final List<Hub> hubs = new ArrayList<>();
    private final @Nullable Postgres postgres;
    private final @Nullable Broker broker;

    private World(@Nullable Postgres postgres, @Nullable Broker broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    /** One hub with everything embedded. */
    public static World embedded(Path directory, Path jar, String heap)
            throws IOException, InterruptedException {
        World world = new World(null, null);
        world.hubs.add(Hub.create(directory.resolve("hub"), jar, heap, settings()));
        return world;
    }

    /** So many hubs, as in production: broker and database apart, by TLS and with passwords. */
    public static World apart(Path directory, Path jar, String heap, int hubs)
            throws IOException, InterruptedException {
        Certificate certificate = Certificate.make(directory.resolve("tls"));
        Postgres postgres = Postgres.create(directory.resolve("postgres"), certificate);
        Broker broker = Broker.create(directory.resolve("broker"), certificate);
        World world = new World(postgres, broker);
        List<String> settings = new ArrayList<>(settings());
        settings.add("tributary.database.url=" + postgres.url());
        settings.add("tributary.database.username=postgres");
        settings.add("tributary.database.password=" + Postgres.PASSWORD);
        settings.add("tributary.broker.url=" + broker.url());
        settings.add("tributary.broker.username=" + BrokerServer.USER);
        settings.add("tributary.broker.password=" + BrokerServer.PASSWORD);
        for (int n = 1; n <= hubs; n++) {
            world.hubs.add(Hub.create(directory.resolve("hub-" + n), jar, heap, settings));
        }
        return world;
    }

    private static List<String> settings() {
        return List.of(
                "server.address=127.0.0.1",
                "tributary.security.mode=off",
                "tributary.whatsapp.enabled=true",
                "tributary.whatsapp.source=whatsapp/main",
                "tributary.whatsapp.secret=" + SECRET,
                "tributary.whatsapp.verify-token=faults");
    }

    /** Whether PostgreSQL and broker are the hub's own. */
    public boolean embedded() {
        return postgres == null;
    }

    public List<Hub> hubs() {
        return hubs;
    }

    public Database database() {
        return postgres == null ? new EmbeddedDatabase(hubs.get(0).data()) : postgres;
    }

    /** Of a world that has it apart. */
    public Postgres postgres() {
        return apart(postgres);
    }

    /** Of a world that has it apart. */
    public Broker broker() {
        return apart(broker);
    }

    /** Until all hubs accept and record. */
    public void awaitReady() throws InterruptedException {
        for (Hub hub : hubs) {
            hub.awaitReady();
        }
    }

    private static <T> T apart(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("It is embedded; run this scenario in a world apart");
        }
        return part;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Hub hub : hubs) {
            hub.stop();
        }
        if (broker != null) {
            broker.kill();
        }
        if (postgres != null) {
            postgres.stopImmediately();
        }
    }
}
