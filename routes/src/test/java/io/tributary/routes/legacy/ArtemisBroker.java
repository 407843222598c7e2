package io.tributary.routes.legacy;

import jakarta.jms.ConnectionFactory;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Apache Artemis, over its own protocol. */
@SuppressWarnings("try") // a test may be interrupted while it closes
final class ArtemisBroker implements OtherBroker {

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    ArtemisBroker() throws Exception {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, PASSWORD);
        users.addRole(USER, "all");
        Role all =
                new Role(
                        "all", true, true, true, true, true, true, true, true, true, true, false,
                        false);
        Configuration plan = new ConfigurationImpl().setPersistenceEnabled(false);
        plan.setJMXManagementEnabled(false);
        plan.addAcceptorConfiguration("tcp", "tcp://localhost:0?protocols=CORE");
        plan.putSecurityRoles("#", Set.of(all));
        plan.addAddressSetting(
                "#",
                new AddressSettings()
                        .setDeadLetterAddress(SimpleString.of("dead"))
                        .setAutoCreateDeadLetterResources(true)
                        .setMaxDeliveryAttempts(3)
                        .setAutoDeleteQueues(false)
                        .setAutoDeleteAddresses(false));
        broker.setConfiguration(plan);
        broker.setSecurityManager(
                new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        broker.start();
    }

    @Override
    public String url() {
        return "tcp://localhost:"
                + broker.getActiveMQServer()
                        .getRemotingService()
                        .getAcceptor("tcp")
                        .getActualPort();
    }

    @Override
    public ConnectionFactory connections() {
        return new ActiveMQConnectionFactory(url());
    }

    @Override
    public long count(String queue) {
        Queue found = broker.getActiveMQServer().locateQueue(SimpleString.of(queue));
        return found == null ? 0 : found.getMessageCount();
    }

    @Override
    public int clients() {
        return broker.getActiveMQServer().getConnectionCount();
    }

    @Override
    public String dead(String queue) {
        return "DLQ." + queue;
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
