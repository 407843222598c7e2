package io.tributary.benchmark.contender;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.LoggerFactory;

/** Artemis in the contender's own process, as durable as the hub's and as quick to sync. */
public final class DurableBroker {

    /** Where events wait. */
    public static final String QUEUE = "events";

    private static final int BUFFER_TIMEOUT_NANOS = 100_000;

    private DurableBroker() {}

    /** Starts it for the life of the process. */
    public static ActiveMQConnectionFactory start(Path directory) throws Exception {
        Configuration plan = new ConfigurationImpl();
        plan.setName("benchmark").setSecurityEnabled(false).setJMXManagementEnabled(false);
        plan.addAcceptorConfiguration("in-vm", "vm://0");
        plan.setPersistenceEnabled(true).setJournalType(JournalType.NIO);
        plan.setJournalDirectory(directory.resolve("journal").toString());
        plan.setBindingsDirectory(directory.resolve("bindings").toString());
        plan.setPagingDirectory(directory.resolve("paging").toString());
        plan.setLargeMessagesDirectory(directory.resolve("large-messages").toString());
        plan.setJournalBufferTimeout_NIO(BUFFER_TIMEOUT_NANOS).setJournalDatasync(true);
        plan.setJournalSyncTransactional(true).setJournalSyncNonTransactional(true);
        plan.addAddressConfiguration(
                new CoreAddressConfiguration()
                        .setName(QUEUE)
                        .addQueueConfig(
                                QueueConfiguration.of(QUEUE)
                                        .setRoutingType(RoutingType.ANYCAST)
                                        .setDurable(true)));
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        server.setConfiguration(plan);
        server.start();
        LoggerFactory.getLogger(DurableBroker.class)
                .info(
                        "Broker journal in use: {}",
                        server.getActiveMQServer().getConfiguration().getJournalType());
        return new ActiveMQConnectionFactory("vm://0");
    }
}
