package io.tributary.routes.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tributary.routes.TestHub;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route and its Kamelet against a real IMAP server. */
class ImapReceiveRouteTest {

    private static final Path FIXTURES =
            Path.of("../mappings/src/test/resources/fixtures/email").toAbsolutePath().normalize();
    private static final String USER = "support@shop.example";
    private static final String PASSWORD = "p&ss+%41)w/rd";
    private static final String OWN = "a+b@shop.example,@shop.example";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StubHub hub = new StubHub();
    private GreenMail server;
    private GreenMailUser user;
    private CamelContext camel;

    @BeforeEach
    void startServer() {
        server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
    }

    @AfterEach
    void stop() {
        stopCamel();
        server.stop();
    }

    @Test
    void handsOverTheBytesThatTheServerHoldsOfEachMail() throws Exception {
        List<byte[]> mails = fixtures();
        for (byte[] mail : mails) {
            deliver(mail);
        }

        startCamel();

        await().atMost(PATIENCE).until(() -> hub.taken.size() == mails.size());
        assertThat(hub.taken.stream().map(each -> text(each.body())))
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(ImapReceiveRouteTest::asStored).toList());
        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 0);
        assertThat(hub.options)
                .containsEntry("mapping", "email")
                .containsEntry("source", "imap/test")
                .containsEntry("setting.own", OWN);
    }

    @Test
    void tellsWhereTheMailStands() throws Exception {
        deliver(mail("one"));

        startCamel();

        await().atMost(PATIENCE).until(() -> hub.taken.size() == 1);
        assertThat(hub.taken.get(0).headers().get("tributary-event-id").toString())
                .matches("INBOX:\\d+:1");
        assertThat(hub.taken.get(0).headers().get("tributary-headers").toString())
                .contains("mailbox=INBOX", "internaldate=20");
    }

    @Test
    void leavesMailUnseenUntilItIsAccepted() throws Exception {
        hub.refuses = body -> true;
        deliver(mail("one"));

        startCamel();

        await().atMost(PATIENCE).until(() -> hub.refused.get() >= 2);
        assertThat(unseen("INBOX")).isEqualTo(1);
        hub.refuses = body -> false;
        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 0);
        assertThat(hub.taken).hasSize(1);
    }

    @Test
    void isNotHeldUpByMailThatFails() throws Exception {
        hub.refuses = body -> text(body).contains("poison");
        deliver(mail("poison"));
        deliver(mail("one"));
        deliver("no mail at all, \0 not even a header".getBytes(StandardCharsets.UTF_8));
        deliver(mail("two"));

        startCamel();

        await().atMost(PATIENCE).until(() -> hub.taken.size() == 3);
        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 1);
    }

    @Test
    void goesOnWhereItStoppedAfterRestart() throws Exception {
        deliver(mail("one"));
        startCamel();
        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 0);
        stopCamel();
        deliver(mail("two"));

        startCamel();

        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 0);
        assertThat(hub.taken).hasSize(2);
        assertThat(text(hub.taken.get(1).body())).contains("Subject: two");
    }

    @Test
    void letsNoHeaderOfTheMailSteerTheHub() throws Exception {
        deliver(
                ("""
                CamelHttpUri: http://attacker.example/
                CAmelFileName: ../../x
                tributary-event-id: forged
                tributary-source: forged
                delete: true
                moveTo: Trash
                copyTo: Trash
                """
                                + text(mail("steering")))
                        .getBytes(StandardCharsets.UTF_8));

        startCamel();

        await().atMost(PATIENCE).until(() -> unseen("INBOX") == 0);
        assertThat(hub.taken.get(0).headers().keySet())
                .containsExactlyInAnyOrder(
                        "tributary-event-id", "tributary-content-type", "tributary-headers");
        assertThat(hub.taken.get(0).headers().get("tributary-event-id")).isNotEqualTo("forged");
        assertThat(count("INBOX")).isEqualTo(1);
        assertThat(exists("Trash")).isFalse();
    }

    @Test
    void movesMailThatWasTaken() throws Exception {
        deliver(mail("one"));

        startCamel("tributary.imap.moveTo", "Archive");

        await().atMost(PATIENCE).until(() -> exists("Archive") && count("Archive") == 1);
        await().atMost(PATIENCE).until(() -> count("INBOX") == 0);
    }

    private void startCamel(String... more) throws Exception {
        camel = new DefaultCamelContext();
        TestHub.join(camel);
        Properties properties = new Properties();
        properties.put("tributary.imap.enabled", "true");
        properties.put("tributary.imap.source", "imap/test");
        properties.put("tributary.imap.secure", "imap");
        properties.put("tributary.imap.host", "127.0.0.1");
        properties.put("tributary.imap.port", String.valueOf(server.getImap().getPort()));
        properties.put("tributary.imap.username", USER);
        properties.put("tributary.imap.password", PASSWORD);
        properties.put("tributary.imap.delay", "200");
        properties.put("tributary.imap.own", OWN);
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        camel.getPropertiesComponent().setOverrideProperties(properties);
        camel.addComponent("hub", hub);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/imap-receive.camel.yaml"));
        camel.start();
    }

    private void stopCamel() {
        if (camel != null) {
            camel.stop();
            camel = null;
        }
    }

    private void deliver(byte[] mail) throws Exception {
        user.deliver(message(mail));
    }

    private static byte[] mail(String subject) {
        return "From: ana@example.com\r\nSubject: %s\r\n\r\nHello\r\n"
                .formatted(subject)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> fixtures() throws Exception {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            List<Path> mails =
                    files.filter(each -> each.toString().endsWith(".eml")).sorted().toList();
            List<byte[]> bytes = new ArrayList<>();
            for (Path each : mails) {
                bytes.add(Files.readAllBytes(each));
            }
            return bytes;
        }
    }

    /** As the test server keeps a mail: header lines end in CRLF, whatever they ended in. */
    private static String asStored(byte[] mail) {
        try {
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            message(mail).writeTo(stored);
            return text(stored.toByteArray());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage message(byte[] mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private long unseen(String folder) throws Exception {
        return look(
                folder,
                each -> Arrays.stream(each.getMessages()).filter(mail -> !isSeen(mail)).count());
    }

    private static boolean isSeen(Message mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String folder) throws Exception {
        return look(folder, Folder::getMessageCount);
    }

    private boolean exists(String folder) throws Exception {
        try (Store store = connect()) {
            return store.getFolder(folder).exists();
        }
    }

    private <T> T look(String name, Look<T> look) throws Exception {
        try (Store store = connect();
                Folder folder = store.getFolder(name)) {
            folder.open(Folder.READ_ONLY);
            return look.at(folder);
        }
    }

    private Store connect() throws Exception {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), USER, PASSWORD);
        return store;
    }

    private interface Look<T> {
        T at(Folder folder) throws MessagingException;
    }
}
