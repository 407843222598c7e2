package io.tributary.hub.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * A PostgreSQL and an Artemis that no hub started: the broker listens on TCP, asks for a password,
 * and is set up as the one that its makers ship.
 */
final class SharedServers {

    private static final String USER = "tributary";
    private static final String PASSWORD = "shared-broker-secret";

    private final EmbeddedPostgres postgres;
    private final EmbeddedActiveMQ broker;

    private SharedServers(EmbeddedPostgres postgres, EmbeddedActiveMQ broker) {
        this.postgres = postgres;
        this.broker = broker;
    }

    static SharedServers start(Path data) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(plan(data));
        broker.setSecurityManager(new ActiveMQJAASSecurityManager(login(), users()));
        broker.start();
        return new SharedServers(EmbeddedPostgres.builder().start(), broker);
    }

    private static String login() {
        return InVMLoginModule.class.getName();
    }

    private static SecurityConfiguration users() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, PASSWORD);
        users.addRole(USER, USER);
        return users;
    }

    private static Configuration plan(Path data) throws Exception {
        Configuration plan = new ConfigurationImpl();
        plan.setName("shared").setSecurityEnabled(true).setJMXManagementEnabled(false);
        plan.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:0");
        plan.setPersistenceEnabled(true).setJournalType(JournalType.NIO);
        plan.setJournalDirectory(data.resolve("journal").toString());
        plan.setBindingsDirectory(data.resolve("bindings").toString());
        plan.setPagingDirectory(data.resolve("paging").toString());
        plan.setLargeMessagesDirectory(data.resolve("large-messages").toString());
        plan.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of("DLQ"))
                        .setExpiryAddress(SimpleString.of("ExpiryQueue")));
        plan.putSecurityRoles(
                "#",
                Set.of(
                        new Role(
                                USER, true, true, true, true, true, true, false, true, true, true,
                                false, false)));
        return plan;
    }

    /** What an operator writes to have a hub use them. */
    Map<String, Object> settings() {
        int port =
                broker.getActiveMQServer().getRemotingService().getAcceptor("tcp").getActualPort();
        return Map.of(
                "tributary.database.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "tributary.database.username",
                "postgres",
                "tributary.broker.url",
                "tcp://127.0.0.1:" + port,
                "tributary.broker.username",
                USER,
                "tributary.broker.password",
                PASSWORD);
    }

    /** How many messages wait in the queue. */
    long waiting(String queue) {
        var found = broker.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    void close() throws Exception {
        broker.stop();
        postgres.close();
    }
}
