package io.tributary.routes.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tributary.history.position.SourcePositions;
import io.tributary.routes.TestHub;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route and its Kamelet against GreenMail and Dovecot. */
class Pop3ReceiveRouteTest {

    private static final String USER = "support@shop.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StubHub hub = new StubHub();
    private final Positions positions = new Positions();
    private CamelContext camel;
    private GreenMail greenMail;
    private Dovecot dovecot;

    @TempDir private Path directory;

    @AfterEach
    void stop() throws Exception {
        stopCamel();
        if (greenMail != null) {
            greenMail.stop();
        }
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void takesEachMailOnceAndLeavesItThere() throws Exception {
        GreenMailUser user = startGreenMail();
        user.deliver(mail("one"));
        user.deliver(mail("two"));

        startCamel(greenMail.getPop3().getPort());
        await().atMost(PATIENCE).until(() -> hub.taken.size() == 2);
        user.deliver(mail("three"));
        await().atMost(PATIENCE).until(() -> hub.taken.size() == 3);

        assertThat(hub.taken)
                .extracting(each -> subject(each.body()))
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(hub.taken.get(0).headers()).doesNotContainKey("tributary-event-id");
        assertThat(greenMail.getReceivedMessages()).hasSize(3);
    }

    @Test
    void fetchesMailAgainThatWasNotAccepted() throws Exception {
        GreenMailUser user = startGreenMail();
        hub.refuses = body -> subject(body).equals("one");
        user.deliver(mail("one"));
        user.deliver(mail("two"));

        startCamel(greenMail.getPop3().getPort(), "tributary.pop3.delete", "true");

        await().atMost(PATIENCE).until(() -> hub.refused.get() >= 2);
        assertThat(hub.taken).extracting(each -> subject(each.body())).contains("two");
        assertThat(greenMail.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .contains("one");
        hub.refuses = body -> false;
        await().atMost(PATIENCE).until(() -> greenMail.getReceivedMessages().length == 0);
        assertThat(hub.taken).extracting(each -> subject(each.body())).contains("one");
    }

    @Test
    void goesOnAfterRestartInAFullMailbox() throws Exception {
        startDovecot(250);
        startCamel(dovecot.pop3Port());
        await().atMost(PATIENCE).until(() -> hub.taken.size() == 250);
        stopCamel();

        dovecot.deliver(USER, mail("new"));
        startCamel(dovecot.pop3Port());

        await().atMost(PATIENCE).until(() -> hub.taken.size() > 250);
        assertThat(hub.taken).hasSize(251);
        assertThat(subject(hub.taken.get(250).body())).isEqualTo("new");
        assertThat(dovecot.count(USER)).isEqualTo(251);
    }

    @Test
    void deletesWhatIsTakenWhereItIsToldTo() throws Exception {
        startDovecot(3);

        startCamel(dovecot.pop3Port(), "tributary.pop3.delete", "true");

        await().atMost(PATIENCE).until(() -> dovecot.count(USER) == 0);
        assertThat(hub.taken).hasSize(3);
    }

    private GreenMailUser startGreenMail() {
        greenMail = new GreenMail(ServerSetup.POP3.dynamicPort());
        greenMail.start();
        return greenMail.setUser(USER, USER, Dovecot.PASSWORD);
    }

    private void startDovecot(int mails) throws Exception {
        dovecot = Dovecot.start(directory, URI.create("http://127.0.0.1:1/none"));
        dovecot.deliver(
                USER,
                IntStream.range(0, mails)
                        .mapToObj(each -> mail("mail " + each))
                        .toArray(MimeMessage[]::new));
    }

    private void startCamel(int port, String... more) throws Exception {
        camel = new DefaultCamelContext();
        TestHub.join(camel);
        camel.getRegistry().bind("positions", SourcePositions.class, positions);
        Properties properties = new Properties();
        properties.put("tributary.pop3.enabled", "true");
        properties.put("tributary.pop3.secure", "pop3");
        properties.put("tributary.pop3.host", "127.0.0.1");
        properties.put("tributary.pop3.port", String.valueOf(port));
        properties.put("tributary.pop3.username", USER);
        properties.put("tributary.pop3.password", Dovecot.PASSWORD);
        properties.put("tributary.pop3.delay", "200");
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        camel.getPropertiesComponent().setOverrideProperties(properties);
        camel.addComponent("hub", hub);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/pop3-receive.camel.yaml"));
        camel.start();
    }

    private void stopCamel() {
        if (camel != null) {
            camel.stop();
            camel = null;
        }
    }

    private static MimeMessage mail(String subject) {
        String text =
                "From: ana@example.com\r\nMessage-ID: <%s@example.com>\r\nSubject: %s\r\n\r\nHello\r\n"
                        .formatted(subject.replace(' ', '-'), subject);
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring("Subject: ".length());
    }
}
