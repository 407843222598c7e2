package io.tributary.routes.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.routes.TestHub;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route and its Kamelet against Dovecot, which asks whether a token is good. */
class ImapOauthReceiveRouteTest {

    private static final String USER = "support@shop.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StubHub hub = new StubHub();
    private CamelContext camel;
    private TokenServer tokens;
    private Dovecot server;

    @TempDir private Path directory;

    @BeforeEach
    void startServers() throws Exception {
        tokens = new TokenServer(USER);
        server = Dovecot.start(directory, tokens.address("/introspect"));
    }

    @AfterEach
    void stop() throws Exception {
        if (camel != null) {
            camel.stop();
        }
        if (server != null) {
            server.close();
        }
        tokens.close();
    }

    @Test
    void takesTheMailOfMailboxThatTheTokenIsFor() throws Exception {
        deliver("one");

        startCamel();

        await().atMost(PATIENCE).until(() -> server.unseen(USER) == 0);
        assertThat(hub.taken).hasSize(1);
        assertThat(hub.taken.get(0).headers().get("tributary-event-id").toString())
                .matches("INBOX:\\d+:1");
        assertThat(tokens.asked)
                .containsExactly(
                        "grant_type=refresh_token&client_id=app&client_secret=%23s%26cret%2B%2541%29"
                                + "&refresh_token=r%2B%25%29fresh");
    }

    @Test
    void leavesMailUnseenUntilItIsAccepted() throws Exception {
        hub.refuses = body -> true;
        deliver("one");

        startCamel();

        await().atMost(PATIENCE).until(() -> hub.refused.get() >= 2);
        assertThat(server.unseen(USER)).isEqualTo(1);
        hub.refuses = body -> false;
        await().atMost(PATIENCE).until(() -> server.unseen(USER) == 0);
    }

    @Test
    void replacesTokenThatTheServerNoLongerTakes() throws Exception {
        deliver("one");
        startCamel();
        await().atMost(PATIENCE).until(() -> hub.taken.size() == 1);

        server.close();
        tokens.revoke();
        server.run();
        deliver("two");

        await().atMost(PATIENCE).until(() -> hub.taken.size() == 2);
        assertThat(tokens.asked).hasSize(2);
    }

    @Test
    void waitsForTokenEndpointThatIsAway() throws Exception {
        tokens.status = 503;
        deliver("one");
        startCamel();
        await().atMost(PATIENCE).until(() -> tokens.asked.size() >= 2);
        assertThat(hub.taken).isEmpty();

        tokens.status = 200;

        await().atMost(PATIENCE).until(() -> hub.taken.size() == 1);
    }

    private void startCamel() throws Exception {
        camel = new DefaultCamelContext();
        TestHub.join(camel);
        Properties properties = new Properties();
        properties.put("tributary.imap-oauth.enabled", "true");
        properties.put("tributary.imap-oauth.secure", "imap");
        properties.put("tributary.imap-oauth.host", "127.0.0.1");
        properties.put("tributary.imap-oauth.port", String.valueOf(server.imapPort()));
        properties.put("tributary.imap-oauth.username", USER);
        properties.put("tributary.imap-oauth.token-endpoint", tokens.address("/token").toString());
        properties.put("tributary.imap-oauth.grant", "refresh-token");
        properties.put("tributary.imap-oauth.client-id", "app");
        properties.put("tributary.imap-oauth.client-secret", "#s&cret+%41)");
        properties.put("tributary.imap-oauth.refresh-token", "r+%)fresh");
        properties.put("tributary.imap-oauth.delay", "200");
        camel.getPropertiesComponent().setOverrideProperties(properties);
        camel.addComponent("hub", hub);
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel)
                                .resolveResource("classpath:camel/imap-oauth-receive.camel.yaml"));
        camel.start();
    }

    private void deliver(String subject) throws Exception {
        String mail = "From: ana@example.com\r\nSubject: %s\r\n\r\nHello\r\n".formatted(subject);
        server.deliver(
                USER,
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
