package io.tributary.faults;

import io.tributary.faults.fault.BrokerKilled;
import io.tributary.faults.fault.ClockJumps;
import io.tributary.faults.fault.ConnectionsCut;
import io.tributary.faults.fault.DiskFull;
import io.tributary.faults.fault.Fault;
import io.tributary.faults.fault.HubKilled;
import io.tributary.faults.fault.HubStopped;
import io.tributary.faults.fault.KilledAtPoint;
import io.tributary.faults.fault.Paused;
import io.tributary.faults.fault.PoolExhausted;
import io.tributary.faults.fault.PostgresKilled;
import io.tributary.faults.fault.RoutesSwapped;
import io.tributary.faults.fault.TablesLocked;
import io.tributary.faults.world.Layout;
import io.tributary.faults.world.Layout.Extra;
import java.util.List;

/** All there are, in the order in which they are run. */
final class Scenarios {

    private static final double READY = 60;
    private static final double STOPPED = 30;

    private static final List<Scenario> ALL =
            List.of(
                    of("hub-killed-embedded", Layout.embedded(), new HubKilled()),
                    of("hub-killed", Layout.apart(1), new HubKilled()),
                    of(
                            "named-points",
                            Layout.apart(1, Extra.CRASH_POINTS, Extra.CRM),
                            new KilledAtPoint()),
                    of("postgres-killed", Layout.apart(1), new PostgresKilled()),
                    of("broker-killed", Layout.apart(1), new BrokerKilled()),
                    of("paused", Layout.apart(1), new Paused()),
                    of("two-hubs", Layout.apart(2), new HubKilled()),
                    of("three-hubs", Layout.apart(3), new HubKilled()),
                    new Scenario("hub-stopped", Layout.apart(1), new HubStopped(), STOPPED),
                    of("tables-locked", Layout.apart(1), new TablesLocked()),
                    of("connections-cut", Layout.apart(1, Extra.PROXIES), new ConnectionsCut()),
                    of("pool-exhausted", Layout.apart(1), new PoolExhausted()),
                    of("disk-full", Layout.apart(1, Extra.SMALL_DISKS), new DiskFull()),
                    of("disk-full-embedded", Layout.embedded(Extra.SMALL_DISKS), new DiskFull()),
                    of("routes-swapped", Layout.apart(1), new RoutesSwapped()),
                    of("clock-jumps", Layout.apart(1, Extra.CLOCKS), new ClockJumps()));

    private Scenarios() {}

    private static Scenario of(String name, Layout world, Fault fault) {
        return new Scenario(name, world, fault, READY);
    }

    /**
     * Those of the names, or all of {@code all}.
     *
     * @throws IllegalArgumentException if there is one of another name
     */
    static List<Scenario> named(List<String> names) {
        return names.equals(List.of("all")) ? ALL : names.stream().map(Scenarios::named).toList();
    }

    private static Scenario named(String name) {
        return ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no scenario "
                                                + name
                                                + "; there are "
                                                + ALL.stream().map(Scenario::name).toList()));
    }
}
