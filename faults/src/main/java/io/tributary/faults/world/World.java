package io.tributary.faults.world;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run's hubs, and the PostgreSQL and the broker that they share, if these are not embedded. */
public final class World implements AutoCloseable {

    public static final String SECRET = "faults-secret";

    private final List<Hub> hubs;
    private final @Nullable Postgres postgres;
    private final @Nullable Broker broker;
    private final @Nullable Network network;
    private final List<SmallDisk> disks;
    private final @Nullable Clocks clocks;
    private final @Nullable Crm crm;
    private final Parts parts;

    World(
            List<Hub> hubs,
            @Nullable Postgres postgres,
            @Nullable Broker broker,
            @Nullable Network network,
            List<SmallDisk> disks,
            @Nullable Clocks clocks,
            @Nullable Crm crm,
            Parts parts) {
        this.hubs = hubs;
        this.postgres = postgres;
        this.broker = broker;
        this.network = network;
        this.disks = List.copyOf(disks);
        this.clocks = clocks;
        this.crm = crm;
        this.parts = parts;
    }

    /** Returns once its hubs are ready; apart means by TLS and with passwords, as in production. */
    public static World of(Layout layout, Path directory, HubSetup setup) throws Exception {
        return new WorldBuilder(directory, layout, withSettings(setup)).build();
    }

    private static HubSetup withSettings(HubSetup setup) {
        return setup.with(
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

    public Postgres postgres() {
        return given(postgres);
    }

    public Broker broker() {
        return given(broker);
    }

    public Network network() {
        return given(network);
    }

    /** PostgreSQL's and the broker's, in this order, or the hub's if these are embedded. */
    public List<SmallDisk> disks() {
        return disks;
    }

    public Clocks clocks() {
        return given(clocks);
    }

    /** Where everything is delivered to; null if nothing is. */
    public @Nullable Crm crm() {
        return crm;
    }

    /** Until all hubs accept and record. */
    public void awaitReady() throws InterruptedException {
        for (Hub hub : hubs) {
            hub.awaitReady();
        }
    }

    private static <T> T given(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The layout of this scenario does not have that part");
        }
        return part;
    }

    @Override
    public void close() {
        parts.close();
    }
}
