package io.tributary.routes.legacy;

import static io.tributary.routes.legacy.LegacyHub.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route, its Kamelet and Camel's component against a real SFTP server. */
class SftpReceiveRouteTest {

    private static final String PASSWORD = "p&ss+%41)w/rd";
    private static final String RECEIPTS =
            """
            type;store;till;receipt;time;card;email;order;items;total;currency
            SALE;MAD1;2;1001;2026-11-20 10:15:00;C-77;ana@example.com;;Lamp;49.90;EUR
            SALE;MAD1;2;1003;2026-11-20 10:25:00;C-78;;;Bulb;4.90;EUR
            """;

    @TempDir private Path home;
    @TempDir private Path keys;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final KeyPair hostKey = rsa();
    private final KeyPair userKey = rsa();
    private Path outbox;

    @BeforeEach
    void startServer() throws Exception {
        outbox = Files.createDirectory(home.resolve("outbox"));
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        server.setPasswordAuthenticator(
                (user, password, session) -> {
                    logins.add(user);
                    return user.equals("hub") && password.equals(PASSWORD);
                });
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("hub") && key.equals(userKey.getPublic()));
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(true);
    }

    @Test
    void keepsEachRecordOfAFileAndMovesIt() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), RECEIPTS);
        try (LegacyHub hub = hub(hostKey.getPublic()).set("tributary.sftp.password", PASSWORD)) {
            hub.start("sftp-receive");

            awaitDone("receipts.csv");
            assertThat(hub.interactions())
                    .extracting(Interaction::sourceEventId)
                    .containsExactly("receipt:MAD1/2/1001", "receipt:MAD1/2/1003");
        }
    }

    @Test
    void leavesAFileUntilItIsAccepted() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), RECEIPTS);
        try (LegacyHub hub = hub(hostKey.getPublic()).set("tributary.sftp.password", PASSWORD)) {
            hub.refusals.set(2);
            hub.start("sftp-receive");

            awaitDone("receipts.csv");
            assertThat(hub.accepted).hasSize(2);
            assertThat(hub.offered).hasSize(3);
            assertThat(hub.offered.get(0).get(1).eventId())
                    .isEqualTo(hub.offered.get(2).get(1).eventId());
            Files.writeString(outbox.resolve("next.csv"), RECEIPTS);
            awaitDone("next.csv");
        }
    }

    @Test
    void logsInWithAKey() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), RECEIPTS);
        Path keyFile = keys.resolve("id_rsa");
        Files.writeString(
                keyFile,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(userKey.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        try (LegacyHub hub = hub(hostKey.getPublic()).set("tributary.sftp.key-file", keyFile)) {
            hub.start("sftp-receive");

            awaitDone("receipts.csv");
            assertThat(logins).isEmpty();
        }
    }

    @Test
    void doesNotTalkToAServerWithAnotherKey() throws Exception {
        Files.writeString(outbox.resolve("receipts.csv"), RECEIPTS);
        List<String> failures = new CopyOnWriteArrayList<>();
        server.addSessionListener(new FailedSessions(failures));
        try (LegacyHub hub = hub(rsa().getPublic()).set("tributary.sftp.password", PASSWORD)) {
            hub.start("sftp-receive");

            await().atMost(PATIENCE).until(() -> failures.size() >= 2);
            assertThat(logins).isEmpty();
            assertThat(hub.offered).isEmpty();
            assertThat(outbox.resolve("receipts.csv")).exists();
        }
    }

    private LegacyHub hub(PublicKey known) throws IOException {
        Path knownHosts = keys.resolve("known_hosts");
        Files.writeString(
                knownHosts,
                "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(known) + "\n");
        return new LegacyHub("pos-receipts")
                .set("tributary.sftp.enabled", true)
                .set("tributary.sftp.host", "localhost")
                .set("tributary.sftp.port", server.getPort())
                .set("tributary.sftp.username", "hub")
                .set("tributary.sftp.known-hosts-file", knownHosts)
                .set("tributary.sftp.split", "csv")
                .set("tributary.sftp.mapping", "pos-receipts")
                .set("tributary.sftp.delay", 50)
                .set("tributary.sftp.quiet-time", 100);
    }

    private void awaitDone(String name) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.resolve(".done").resolve(name)).exists());
        assertThat(outbox.resolve(name)).doesNotExist();
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
