package io.tributary.faults.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a world together, part by part; if one does not start, those that did are ended. */
final class WorldBuilder {

    private static final int DISK_MEGABYTES = 1_024;

    private final Path directory;
    private final Layout layout;
    private final Parts parts = new Parts();
    private final List<SmallDisk> disks = new ArrayList<>();
    private final List<Hub> hubs = new ArrayList<>();
    private HubSetup setup;
    private @Nullable Postgres postgres;
    private @Nullable Broker broker;
    private @Nullable Network network;
    private @Nullable Clocks clocks;
    private @Nullable Crm crm;

    WorldBuilder(Path directory, Layout layout, HubSetup setup) {
        this.directory = directory;
        this.layout = layout;
        this.setup = setup;
    }

    World build() throws Exception {
        try {
            Map<String, String> clock = clocks();
            if (layout.hubs() > 0) {
                apart(clock);
            }
            crm();
            for (int n = 1; n <= Math.max(1, layout.hubs()); n++) {
                Path own = layout.hubs() > 0 ? directory.resolve("hub-" + n) : disk("hub-1");
                hubs.add(parts.add(Hub.create(own, withCrashPoints(own))));
            }
            return new World(
                    List.copyOf(hubs), postgres, broker, network, disks, clocks, crm, parts);
        } catch (Exception e) {
            parts.closeAfter(e);
            throw e;
        }
    }

    private void apart(Map<String, String> clock) throws Exception {
        Certificate certificate = Certificate.make(directory.resolve("tls"));
        Postgres database = parts.add(Postgres.create(disk("postgres"), certificate, clock));
        Broker queues = parts.add(Broker.create(disk("broker"), certificate));
        postgres = database;
        broker = queues;
        int postgresPort = database.port();
        int brokerPort = queues.port();
        if (layout.has(Layout.Extra.PROXIES)) {
            Network between =
                    new Network(parts.add(Proxy.to(postgresPort)), parts.add(Proxy.to(brokerPort)));
            network = between;
            postgresPort = between.toPostgres().port();
            brokerPort = between.toBroker().port();
        }
        setup =
                setup.with(
                        "tributary.database.url=" + database.url(postgresPort),
                        "tributary.database.username=postgres",
                        "tributary.database.password=" + Postgres.PASSWORD,
                        "tributary.broker.url=" + queues.url(brokerPort),
                        "tributary.broker.username=" + BrokerServer.USER,
                        "tributary.broker.password=" + BrokerServer.PASSWORD);
    }

    /** Sets that of the hubs, and answers PostgreSQL's. */
    private Map<String, String> clocks() throws IOException {
        if (!layout.has(Layout.Extra.CLOCKS)) {
            return Map.of();
        }
        Clocks made =
                new Clocks(
                        FakeClock.make(directory.resolve("clock/hubs")),
                        FakeClock.make(directory.resolve("clock/postgres")));
        clocks = made;
        setup = setup.withEnvironment(made.hubs().environment());
        return made.postgres().environment();
    }

    private void crm() throws IOException {
        if (layout.has(Layout.Extra.CRM)) {
            Crm made = parts.add(Crm.start());
            crm = made;
            setup =
                    setup.with(
                            "tributary.salesforce.enabled=true",
                            "tributary.salesforce.login-url=" + made.url(),
                            "tributary.salesforce.client-id=" + Crm.ID,
                            "tributary.salesforce.client-secret=" + Crm.SECRET,
                            // What a hub died with is given to the next within the run.
                            "tributary.targets[salesforce/main].lease=20s");
        }
    }

    private HubSetup withCrashPoints(Path own) throws IOException {
        return layout.has(Layout.Extra.CRASH_POINTS)
                ? setup.withArguments(CrashPoints.arguments(own))
                : setup;
    }

    private Path disk(String name) throws IOException, InterruptedException {
        Path own = directory.resolve(name);
        if (layout.has(Layout.Extra.SMALL_DISKS)) {
            // The log stays outside: it is to tell what happened when the disk was full.
            disks.add(parts.add(SmallDisk.mount(own.resolve("data"), DISK_MEGABYTES)));
        }
        return own;
    }
}
