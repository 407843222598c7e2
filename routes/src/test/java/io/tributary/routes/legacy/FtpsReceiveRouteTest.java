package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.Interaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.impl.DefaultFtpServer;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route, its Kamelet and Camel's component against a real FTP server with TLS. */
class FtpsReceiveRouteTest {

    private static final String PASSWORD = "p&ss+%41)w/rd";
    private static final String HEAD =
            "type;store;till;receipt;time;card;email;order;items;total;currency\n";

    @TempDir private Path home;
    @TempDir private Path keys;
    private final AtomicInteger connects = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private FtpServer server;
    private int port;
    private Path outbox;

    @BeforeEach
    void startServer() throws Exception {
        outbox = Files.createDirectory(home.resolve("outbox"));
        startServer("localhost");
    }

    private void startServer(String name) throws Exception {
        SslConfigurationFactory tls = new SslConfigurationFactory();
        tls.setKeystoreFile(certificate(name).toFile());
        tls.setKeystoreType("PKCS12");
        tls.setKeystorePassword(PASSWORD);
        ListenerFactory listener = new ListenerFactory();
        listener.setServerAddress("localhost");
        listener.setPort(0);
        listener.setSslConfiguration(tls.createSslConfiguration());
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listener.createListener());
        factory.getFtplets().put("watch", new Watch());
        BaseUser user = new BaseUser();
        user.setName("hub");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(home.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
        port = ((DefaultFtpServer) server).getListener("default").getPort();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void keepsEachRecordOfAFileAndMovesIt() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), HEAD + receipts(2));
        try (LegacyHub hub = hub(keys.resolve("localhost.p12"))) {
            hub.start("ftps-receive");

            awaitDone("receipts.csv");
            assertThat(hub.interactions())
                    .extracting(Interaction::sourceEventId)
                    .containsExactly("receipt:MAD1/2/0", "receipt:MAD1/2/1");
        }
    }

    @Test
    void leavesAFileUntilAllOfItIsAccepted() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), HEAD + receipts(20_000));
        try (LegacyHub hub = hub(keys.resolve("localhost.p12"))) {
            hub.refusals.set(2);
            hub.start("ftps-receive");

            awaitDone("receipts.csv");
            assertThat(hub.accepted).hasSize(20_000);
            assertThat(hub.offered.get(0).get(1).eventId())
                    .isEqualTo(hub.offered.get(2).get(1).eventId());
            Files.writeString(outbox.resolve("next.csv"), HEAD + receipts(1));
            awaitDone("next.csv");
        }
    }

    @Test
    void doesNotLogInToAServerThatIsNotTrusted() throws Exception {
        certificate("elsewhere.example");
        assertDoesNotLogIn();
    }

    @Test
    void doesNotLogInToAServerOfAnotherName() throws Exception {
        stopServer();
        startServer("elsewhere.example");
        assertDoesNotLogIn();
    }

    private void assertDoesNotLogIn() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), HEAD + receipts(1));
        try (LegacyHub hub = hub(keys.resolve("elsewhere.example.p12"))) {
            hub.start("ftps-receive");

            await().atMost(PATIENCE).until(() -> connects.get() >= 2);
            assertThat(logins).hasValue(0);
            assertThat(hub.offered).isEmpty();
        }
    }

    private LegacyHub hub(Path trustStore) throws IOException {
        return new LegacyHub("pos-receipts")
                .set("tributary.ftps.enabled", true)
                .set("tributary.ftps.host", "localhost")
                .set("tributary.ftps.port", port)
                .set("tributary.ftps.username", "hub")
                .set("tributary.ftps.password", PASSWORD)
                .set("tributary.ftps.trust-store", trustStore)
                .set("tributary.ftps.trust-store-password", PASSWORD)
                .set("tributary.ftps.split", "csv")
                .set("tributary.ftps.mapping", "pos-receipts")
                .set("tributary.ftps.delay", 50)
                .set("tributary.ftps.quiet-time", 100);
    }

    private void awaitDone(String name) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.resolve(".done").resolve(name)).exists());
        assertThat(outbox.resolve(name)).doesNotExist();
    }

    private static String receipts(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                "SALE;MAD1;2;%d;2026-11-20 10:15:00;C-77;;;Lamp;49.90;EUR\n"
                                        .formatted(i))
                .collect(Collectors.joining());
    }

    /** A key store of the JDK's own making, which is its own trust store. */
    private Path certificate(String host) throws Exception {
        Path store = keys.resolve(host + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                host,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + host,
                                "-ext",
                                "san=dns:" + host,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private final class Watch extends DefaultFtplet {

        @Override
        public FtpletResult onConnect(FtpSession session) {
            connects.incrementAndGet();
            return FtpletResult.DEFAULT;
        }

        @Override
        public FtpletResult onLogin(FtpSession session, FtpRequest request) {
            logins.incrementAndGet();
            return FtpletResult.DEFAULT;
        }
    }
}
