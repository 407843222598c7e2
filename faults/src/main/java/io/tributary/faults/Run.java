package io.tributary.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.faults.check.Checker;
import io.tributary.faults.check.Verdict;
import io.tributary.faults.load.Load;
import io.tributary.faults.world.Hub;
import io.tributary.faults.world.HubSetup;
import io.tributary.faults.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One scenario: events are sent, the fault strikes as often as told, and all is counted. */
final class Run {

    private static final long LOOK_MILLIS = 20;
    private static final long EVENTS_IN_ANY_HEAP = 10_000;
    private static final long BYTES_EACH = 14_000;
    private static final long LEAST_MEGABYTES = 512;

    private final Scenario scenario;
    private final FaultSettings settings;
    private final Path directory;
    private final SplittableRandom random;

    Run(Scenario scenario, FaultSettings settings, Path directory) {
        this.scenario = scenario;
        this.settings = settings;
        this.directory = directory;
        this.random = new SplittableRandom(settings.seed());
    }

    Outcome outcome() throws Exception {
        try (World world = world()) {
            List<Integer> ports = world.hubs().stream().map(Hub::port).toList();
            long began = System.nanoTime();
            try (Load load =
                    Load.start(
                            ports,
                            settings.seed(),
                            settings.events(),
                            settings.rate(),
                            settings.minutes() == 0 ? null : Duration.ofMinutes(settings.minutes()),
                            World.SECRET,
                            directory.resolve("ledger"))) {
                List<Double> strikes = strikes(world, load);
                until(load, settings.events() * 2);
                return counted(world, load, strikes, began);
            }
        }
    }

    private World world() throws Exception {
        return World.of(scenario.world(), directory, new HubSetup(settings.hub(), settings.heap()));
    }

    /** Evenly over the events, each a random moment after its share was answered. */
    private List<Double> strikes(World world, Load load) throws Exception {
        List<Double> strikes = new ArrayList<>();
        for (int turn = 0; turn < settings.kills(); turn++) {
            until(load, settings.events() * (turn + 1) / (settings.kills() + 1));
            if (load.cut()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
            strikes.add(scenario.fault().strike(world, turn, random));
        }
        return strikes;
    }

    private static void until(Load load, long answered) throws InterruptedException {
        while (load.answered() < answered && !load.ended()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private Outcome counted(World world, Load load, List<Double> strikes, long began)
            throws Exception {
        Verdict verdict = new Checker(world, load.ledger()).drained();
        double seconds = (System.nanoTime() - began) / 1e9;
        JsonNode rebuild = rebuild(world.hubs().get(0), load.answered());
        boolean done = rebuild.at("/state").asText().equals("done");
        return new Outcome(
                scenario.name(),
                settings.seed(),
                load.answered(),
                load.refused(),
                load.unanswered(),
                load.odd(),
                load.cut(),
                strikes,
                verdict,
                done ? rebuild.at("/differences").asLong(-1) : -1,
                seconds,
                done ? null : "rebuild: " + rebuild,
                null,
                Outcome.loadNow());
    }

    /** It holds everything in memory, for which a hub in service has no room. */
    private JsonNode rebuild(Hub hub, long events) throws IOException, InterruptedException {
        if (events > EVENTS_IN_ANY_HEAP) {
            hub.startAgain(LEAST_MEGABYTES + ((events * BYTES_EACH) >> 20));
        }
        return hub.rebuild();
    }
}
