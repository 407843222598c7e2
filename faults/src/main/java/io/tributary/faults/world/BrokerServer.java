package io.tributary.faults.world;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis in a process of its own: TLS only, and a user with a password. */
final class BrokerServer {

    static final String USER = "tributary";
    static final String PASSWORD = "faults-broker";

    private BrokerServer() {}

    /**
     * @param args directory, port, key store, its password
     */
    public static void main(String[] args) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(
                plan(Path.of(args[0]))
                        .addAcceptorConfiguration(
                                "tls",
                                "tcp://127.0.0.1:"
                                        + args[1]
                                        + "?protocols=CORE;sslEnabled=true;keyStoreType=PKCS12;"
                                        + "keyStorePath="
                                        + args[2]
                                        + ";keyStorePassword="
                                        + args[3]));
        broker.setSecurityManager(
                new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users()));
        broker.start();
        // One that has shut itself down, for want of disk, ends, so that it can be started anew.
        while (broker.getActiveMQServer().isActive()) {
            TimeUnit.SECONDS.sleep(1);
        }
        Runtime.getRuntime().halt(1);
    }

    private static Configuration plan(Path directory) {
        Configuration plan = new ConfigurationImpl();
        plan.setName("faults").setSecurityEnabled(true).setJMXManagementEnabled(false);
        plan.setPersistenceEnabled(true).setJournalType(JournalType.NIO);
        plan.setJournalDirectory(directory.resolve("journal").toString());
        plan.setBindingsDirectory(directory.resolve("bindings").toString());
        plan.setPagingDirectory(directory.resolve("paging").toString());
        plan.setLargeMessagesDirectory(directory.resolve("large-messages").toString());
        queue(plan, "tributary.accepted", false);
        queue(plan, "tributary.suspects", true);
        queue(plan, "tributary.failed", false);
        plan.addAddressSetting("#", settings("DLQ"));
        plan.addAddressSetting("tributary.accepted", settings("tributary.failed"));
        plan.addAddressSetting("tributary.failed", settings("DLQ").setMaxDeliveryAttempts(-1));
        plan.addAddressSetting("tributary.suspects", settings("DLQ").setMaxDeliveryAttempts(-1));
        boolean yes = true;
        plan.putSecurityRoles(
                "#",
                Set.of(
                        new Role(
                                USER, yes, yes, yes, yes, yes, yes, false, yes, yes, yes, false,
                                false)));
        return plan;
    }

    private static void queue(Configuration plan, String name, boolean exclusive) {
        plan.addAddressConfiguration(
                new CoreAddressConfiguration()
                        .setName(name)
                        .addRoutingType(RoutingType.ANYCAST)
                        .addQueueConfig(
                                QueueConfiguration.of(name)
                                        .setRoutingType(RoutingType.ANYCAST)
                                        .setExclusive(exclusive)
                                        .setDurable(true)));
    }

    private static AddressSettings settings(String dead) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(dead))
                .setExpiryAddress(SimpleString.of("ExpiryQueue"))
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(300_000)
                .setMaxDeliveryAttempts(10)
                .setMaxSizeBytes(20 * 1024 * 1024)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private static SecurityConfiguration users() {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, PASSWORD);
        users.addRole(USER, USER);
        return users;
    }
}
