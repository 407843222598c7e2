package io.tributary.faults.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.faults.world.Hub;
import io.tributary.faults.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * An admin edits the route that events come through, four times: puts a file over the packaged one,
 * breaks it, mends it, and takes it away.
 */
public final class RoutesSwapped implements Fault {

    private static final String NAME = "whatsapp-receive";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 50;
    private static final int MOST_PAUSE_MILLIS = 500;

    private static final String ROUTE =
            """
            - route:
                id: whatsapp-receive
                description: "Edited: %d"
                from:
                  uri: "kamelet:whatsapp-webhook-source"
                  parameters:
                    source: "{{tributary.whatsapp.source}}"
                    secret: "RAW(#property:tributary.whatsapp.secret)"
                    verifyToken: "RAW(#property:tributary.whatsapp.verify-token)"
                  steps:
                    - setProperty:
                        name: "edited"
                        constant: "%d"
                    - to:
                        uri: "hub:accept"
                        parameters:
                          source: "{{tributary.whatsapp.source}}"
                          mapping: "whatsapp"
            """;

    @Override
    public double strike(World world, int turn, SplittableRandom random) throws Exception {
        Hub hub = world.hubs().get(0);
        Path file = hub.routes().resolve(NAME + ".camel.yaml");
        Files.createDirectories(hub.routes());
        String whole = ROUTE.formatted(turn, turn);

        Files.writeString(file, whole);
        double longest = until(hub, "directory", "loaded");
        pause(random);
        Files.writeString(file, broken(whole, turn));
        longest = Math.max(longest, until(hub, "directory", "kept"));
        pause(random);
        Files.writeString(file, whole);
        longest = Math.max(longest, until(hub, "directory", "loaded"));
        pause(random);
        Files.delete(file);
        return Math.max(longest, until(hub, "packaged", "loaded"));
    }

    private static String broken(String whole, int turn) {
        return switch (turn % 4) {
            case 0 -> whole.substring(0, whole.length() / 2);
            case 1 -> whole.replace("whatsapp-webhook-source", "whatsap-webhook-source");
            case 2 -> whole.replace("mapping:", "maping:");
            default -> whole.replace("hub:accept", "hab:accept");
        };
    }

    private static void pause(SplittableRandom random) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_PAUSE_MILLIS));
    }

    /** Seconds until the hub says so. */
    private static double until(Hub hub, String origin, String state)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!is(hub, origin, state)) {
            if (Fault.since(began) > PATIENCE.toSeconds()) {
                throw new IllegalStateException(
                        "The route never became " + state + " from " + origin);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Fault.since(began);
    }

    private static boolean is(Hub hub, String origin, String state)
            throws IOException, InterruptedException {
        for (JsonNode file : hub.api().get("/api/v1/routes").at("/items")) {
            if (file.at("/name").asText().equals(NAME)) {
                return file.at("/origin").asText().equals(origin)
                        && file.at("/state").asText().equals(state);
            }
        }
        return false;
    }
}
