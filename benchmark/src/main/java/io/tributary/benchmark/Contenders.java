package io.tributary.benchmark;

import io.tributary.benchmark.camel.CamelPeer;
import io.tributary.benchmark.doors.DoorServer;
import io.tributary.benchmark.floor.FloorServer;
import io.tributary.benchmark.integration.IntegrationPeer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that can be compared. */
final class Contenders {

    static final String SECRET = "benchmark-secret";

    private static final String EVENTS = "SELECT source_event_id AS id, xmin FROM event";

    /** Of the last half hour: what was written when it was recorded, and never again. */
    private static final String INTERACTIONS =
            """
            SELECT i.content ->> 'sourceEventId' AS id, p.xmin
            FROM interaction i JOIN interaction_part p ON p.interaction_id = i.id
            WHERE NOT i.withdrawn AND i.recorded_at > now() - interval '30 minutes'
            """;

    private final UnpackedHub hub;

    Contenders(UnpackedHub hub) {
        this.hub = hub;
    }

    /**
     * The one of the name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Contender named(String name) {
        return switch (name) {
            case "floor" -> peer(name, FloorServer.class);
            case "hub" -> hub(name);
            case "camel" -> peer(name, CamelPeer.class);
            case "spring-integration" -> peer(name, IntegrationPeer.class);
            default ->
                    throw new IllegalArgumentException(
                            "There is no contender "
                                    + name
                                    + "; there are floor, hub, camel and spring-integration");
        };
    }

    /**
     * The hub on a database of that name.
     *
     * @param settings besides, as {@code name=value}
     */
    Contender hub(String database, String... settings) {
        return new Contender(
                database,
                "/webhooks/whatsapp/main",
                "interaction",
                INTERACTIONS,
                "/actuator/prometheus",
                hub,
                (port, jdbcUrl, directory) -> command(port, jdbcUrl, directory, settings));
    }

    /** A way to take webhooks, which records nothing. */
    static Contender door(String way) {
        return peer("door-" + way, DoorServer.class, way);
    }

    private static Contender peer(String name, Class<?> main, String... more) {
        return new Contender(
                name,
                "/webhooks",
                "event",
                EVENTS,
                null,
                null,
                (port, jdbcUrl, directory) ->
                        Stream.concat(
                                        Stream.of(
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                main.getName(),
                                                Integer.toString(port),
                                                jdbcUrl,
                                                directory.toString(),
                                                SECRET),
                                        Stream.of(more))
                                .toList());
    }

    private static List<String> command(
            int port, String jdbcUrl, Path directory, String... settings) {
        Stream<String> own =
                Stream.of(
                        "server.port=" + port,
                        "server.address=127.0.0.1",
                        "tributary.data-directory=" + directory,
                        "tributary.database.url=" + jdbcUrl,
                        "tributary.security.mode=off",
                        "tributary.whatsapp.enabled=true",
                        "tributary.whatsapp.source=whatsapp/main",
                        "tributary.whatsapp.secret=" + SECRET,
                        "tributary.whatsapp.verify-token=benchmark");
        return Stream.concat(own, Stream.of(settings)).map(setting -> "--" + setting).toList();
    }
}
