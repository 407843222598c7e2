package io.tributary.hub.broker;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/**
 * How the embedded broker is set up, so that nothing that it confirmed is ever lost: synchronous
 * journal, refuse rather than drop when full, dead-letter and expiry addresses everywhere. It
 * listens inside this JVM only.
 */
final class EmbeddedBrokerPlan {

    private static final int BUFFER_TIMEOUT_NANOS = 100_000;
    private static final int ID_CACHE = 20_000;
    private static final int PAGE = 4 << 20;
    private static final long MEMORY_PER_ADDRESS = 32L << 20;
    private static final long MEMORY_IN_ALL = 96L << 20;

    private EmbeddedBrokerPlan() {}

    static Configuration of(Path directory, int serverId, BrokerSettings settings)
            throws Exception {
        Configuration plan = new ConfigurationImpl();
        plan.setName("tributary").setSecurityEnabled(false).setJMXManagementEnabled(false);
        plan.addAcceptorConfiguration("in-vm", "vm://" + serverId);
        plan.setPersistDeliveryCountBeforeDelivery(true).setCriticalAnalyzer(true);
        plan.setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.SHUTDOWN);
        plan.setMinDiskFree(settings.minFreeDisk().toBytes()).setDiskScanPeriod(1_000);
        plan.setGlobalMaxSize(MEMORY_IN_ALL);
        journal(plan, directory);
        addresses(plan, settings.pageLimit().toBytes());
        return plan;
    }

    private static void journal(Configuration plan, Path directory) {
        plan.setPersistenceEnabled(true).setJournalType(JournalType.NIO);
        plan.setJournalDirectory(directory.resolve("journal").toString());
        plan.setBindingsDirectory(directory.resolve("bindings").toString());
        plan.setPagingDirectory(directory.resolve("paging").toString());
        plan.setLargeMessagesDirectory(directory.resolve("large-messages").toString());
        plan.setCreateJournalDir(true).setCreateBindingsDir(true);
        plan.setJournalBufferTimeout_NIO(BUFFER_TIMEOUT_NANOS);
        plan.setJournalSyncTransactional(true).setJournalSyncNonTransactional(true);
        plan.setJournalDatasync(true);
        plan.setIDCacheSize(ID_CACHE).setPersistIDCache(true);
    }

    private static void addresses(Configuration plan, long pageLimit) {
        queue(plan, Addresses.ACCEPTED);
        queue(plan, Addresses.FAILED);
        queue(plan, Addresses.SUSPECTS);
        queue(plan, Addresses.DEAD);
        queue(plan, Addresses.EXPIRED);
        plan.addAddressConfiguration(
                new CoreAddressConfiguration()
                        .setName(Addresses.EVENTS)
                        .addRoutingType(RoutingType.MULTICAST));
        plan.addAddressSetting("#", everywhere(pageLimit));
        plan.addAddressSetting(
                Addresses.ACCEPTED,
                everywhere(pageLimit).setDeadLetterAddress(SimpleString.of(Addresses.FAILED)));
        // What lies at the end of its way stays there, however often somebody looks at it.
        for (String last :
                new String[] {
                    Addresses.FAILED, Addresses.SUSPECTS, Addresses.DEAD, Addresses.EXPIRED
                }) {
            plan.addAddressSetting(name(last), everywhere(pageLimit).setMaxDeliveryAttempts(-1));
        }
    }

    private static void queue(Configuration plan, String queue) {
        String name = name(queue);
        plan.addAddressConfiguration(
                new CoreAddressConfiguration()
                        .setName(name)
                        .addRoutingType(RoutingType.ANYCAST)
                        .addQueueConfig(
                                QueueConfiguration.of(name)
                                        .setRoutingType(RoutingType.ANYCAST)
                                        .setExclusive(queue.endsWith("?exclusive=true"))
                                        .setDurable(true)));
    }

    private static String name(String queue) {
        return queue.replaceFirst("\\?.*", "");
    }

    private static AddressSettings everywhere(long pageLimit) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(Addresses.DEAD))
                .setExpiryAddress(SimpleString.of(Addresses.EXPIRED))
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(300_000)
                .setMaxDeliveryAttempts(10)
                .setMaxSizeBytes(MEMORY_PER_ADDRESS)
                .setPageSizeBytes(PAGE)
                .setMaxReadPageBytes(2 * PAGE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setPageLimitBytes(pageLimit)
                .setPageFullMessagePolicy(PageFullMessagePolicy.FAIL)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }
}
