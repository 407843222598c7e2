package io.tributary.benchmark.contender;

import java.util.Map;

/** What the two Spring Boot peers have in common. */
public final class PeerSettings {

    /** Sessions that are kept for sending: more than the load generator has connections. */
    public static final int SENDERS = 64;

    /** Consumers of the queue. */
    public static final int CONSUMERS = 8;

    private PeerSettings() {}

    /** Properties of Spring Boot. */
    public static Map<String, Object> of(ContenderArguments arguments) {
        return Map.of(
                "server.port", arguments.port(),
                "server.address", "127.0.0.1",
                "spring.datasource.url", arguments.jdbcUrl(),
                "spring.datasource.hikari.maximum-pool-size", CONSUMERS + 2,
                "spring.jmx.enabled", "false",
                "camel.main.jmx-enabled", "false",
                "logging.level.org.apache.activemq.audit", "off");
    }
}
