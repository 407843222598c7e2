package io.tributary.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.PageFullMessagePolicy;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that something could be lost by, as the running broker has it. */
class EmbeddedBrokerPlanTest {

    @TempDir static Path directory;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = new EmbeddedBroker(directory, 54, TestBroker.SETTINGS);
        broker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** Those of the contract, of the hub itself, and any that a route makes up. */
    static Stream<String> addresses() {
        return Stream.of(
                Addresses.ACCEPTED,
                "tributary.suspects",
                Addresses.FAILED,
                Addresses.EVENTS,
                Addresses.DEAD,
                Addresses.EXPIRED,
                "tributary.deliver.salesforce.main",
                "anything",
                "a.b.c");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void dropsNothing(String address) {
        AddressSettings settings = settings(address);

        assertThat(queue(settings.getDeadLetterAddress())).isTrue();
        assertThat(queue(settings.getExpiryAddress())).isTrue();
        assertThat(settings.getExpiryDelay()).as("nothing expires by itself").isEqualTo(-1);
        assertThat(settings.getAddressFullMessagePolicy()).isEqualTo(AddressFullMessagePolicy.PAGE);
        assertThat(settings.getPageFullMessagePolicy()).isEqualTo(PageFullMessagePolicy.FAIL);
        assertThat(settings.getPageLimitBytes())
                .isEqualTo(TestBroker.SETTINGS.pageLimit().toBytes());
        assertThat(settings.isAutoDeleteQueues()).isFalse();
        assertThat(settings.isAutoDeleteAddresses()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void holdsLittleInMemory(String address) {
        AddressSettings settings = settings(address);

        assertThat(settings.getMaxSizeBytes()).isEqualTo(32 << 20);
        assertThat(settings.getPageSizeBytes()).isEqualTo(4 << 20);
        assertThat(settings.getMaxReadPageBytes()).isEqualTo(8 << 20);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void triesAgainLessAndLessOften(String address) {
        AddressSettings settings = settings(address);

        assertThat(settings.getRedeliveryDelay()).isEqualTo(1_000);
        assertThat(settings.getRedeliveryMultiplier()).isEqualTo(2);
        assertThat(settings.getMaxRedeliveryDelay()).isEqualTo(300_000);
    }

    @Test
    void givesUpOnlyWhatHasSomewhereToGo() {
        assertThat(settings(Addresses.ACCEPTED).getMaxDeliveryAttempts()).isEqualTo(10);
        assertThat(settings("anything").getMaxDeliveryAttempts()).isEqualTo(10);
        assertThat((Object) settings(Addresses.ACCEPTED).getDeadLetterAddress())
                .hasToString(Addresses.FAILED);
        for (String last :
                new String[] {
                    "tributary.suspects", Addresses.FAILED, Addresses.DEAD, Addresses.EXPIRED
                }) {
            assertThat(settings(last).getMaxDeliveryAttempts()).as(last).isEqualTo(-1);
        }
    }

    @Test
    void confirmsOnlyWhatIsOnDisk() {
        Configuration plan = server().getConfiguration();

        assertThat(plan.isPersistenceEnabled()).isTrue();
        assertThat(plan.isJournalSyncTransactional()).isTrue();
        assertThat(plan.isJournalSyncNonTransactional()).isTrue();
        assertThat(plan.isJournalDatasync()).isTrue();
        assertThat(plan.isPersistIDCache()).isTrue();
        assertThat(plan.getIDCacheSize()).isGreaterThanOrEqualTo(20_000);
    }

    @Test
    void countsTriesThatKilledTheHubToo() {
        assertThat(server().getConfiguration().isPersistDeliveryCountBeforeDelivery()).isTrue();
    }

    @Test
    void stopsBeforeTheDiskIsFullOrWhenItHangs() {
        Configuration plan = server().getConfiguration();

        assertThat(plan.getMinDiskFree()).isEqualTo(TestBroker.SETTINGS.minFreeDisk().toBytes());
        assertThat(plan.getGlobalMaxSize()).isEqualTo(96 << 20);
        assertThat(plan.isCriticalAnalyzer()).isTrue();
        assertThat(plan.getCriticalAnalyzerPolicy()).isEqualTo(CriticalAnalyzerPolicy.SHUTDOWN);
    }

    @Test
    void listensInsideTheJvmOnly() {
        assertThat(server().getConfiguration().getAcceptorConfigurations())
                .isNotEmpty()
                .allSatisfy(
                        acceptor ->
                                assertThat(acceptor.getFactoryClassName())
                                        .contains("InVMAcceptor"));
    }

    private static ActiveMQServer server() {
        return broker.server().getActiveMQServer();
    }

    private static AddressSettings settings(String address) {
        return server().getAddressSettingsRepository().getMatch(address);
    }

    private static boolean queue(SimpleString name) {
        return name != null && server().locateQueue(name) != null;
    }
}
