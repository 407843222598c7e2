package io.tributary.faults;

import io.tributary.faults.fault.BrokerKilled;
import io.tributary.faults.fault.HubKilled;
import io.tributary.faults.fault.HubStopped;
import io.tributary.faults.fault.Paused;
import io.tributary.faults.fault.PostgresKilled;
import io.tributary.faults.fault.TablesLocked;
import java.util.List;

/** All there are, in the order in which they are run. */
final class Scenarios {

    private static final double READY = 60;
    private static final double STOPPED = 30;

    private static final List<Scenario> ALL =
            List.of(
                    new Scenario("hub-killed-embedded", 0, new HubKilled(), READY),
                    new Scenario("hub-killed", 1, new HubKilled(), READY),
                    new Scenario("postgres-killed", 1, new PostgresKilled(), READY),
                    new Scenario("broker-killed", 1, new BrokerKilled(), READY),
                    new Scenario("paused", 1, new Paused(), READY),
                    new Scenario("two-hubs", 2, new HubKilled(), READY),
                    new Scenario("three-hubs", 3, new HubKilled(), READY),
                    new Scenario("hub-stopped", 1, new HubStopped(), STOPPED),
                    new Scenario("tables-locked", 1, new TablesLocked(), READY));

    private Scenarios() {}

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
