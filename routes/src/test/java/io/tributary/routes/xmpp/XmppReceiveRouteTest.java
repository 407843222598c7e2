package io.tributary.routes.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Direction;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.xmpp.XmppMapping;
import io.tributary.routes.TestHub;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route and its Kamelet against Prosody. */
class XmppReceiveRouteTest {

    private static final String SUPPORT = "support@" + Prosody.SHOP;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private static Path certificates;
    private static TestCertificate certificate;

    @TempDir private Path directory;
    private final Positions positions = new Positions();
    private Prosody server;
    private TestHub hub;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.in(certificates);
    }

    @BeforeEach
    void startServer() throws Exception {
        server = Prosody.start(directory, certificate);
    }

    @AfterEach
    void stop() throws Exception {
        if (hub != null) {
            hub.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void takesMessagesOfTheAccount() throws Exception {
        startHub();

        try (Device ana = new Device(server, "ana", Prosody.ELSEWHERE)) {
            ana.say(SUPPORT, "m1", "Where is my order?");
            await().atMost(PATIENCE).until(() -> texts().contains("Where is my order?"));
        }
        RawEvent event = event("Where is my order?");
        assertThat(event.headers()).containsEntry("account", SUPPORT);
        assertThat(event.mapping()).isEqualTo("xmpp");
        assertThat(text(event)).contains("id='m1'").contains("from='ana@example.org/phone'");
    }

    @Test
    void serverGivesOutAgainWhatWasNotTaken() throws Exception {
        startHub();
        AtomicInteger refused = new AtomicInteger();
        hub.accept(
                events -> {
                    refused.incrementAndGet();
                    throw new TransientFailure("the broker is away", null);
                });
        try (Device ana = new Device(server, "ana", Prosody.ELSEWHERE)) {
            ana.say(SUPPORT, "m1", "one");
            ana.say(SUPPORT, "m2", "two");
            await().atMost(PATIENCE).until(() -> refused.get() >= 2);
        }
        hub.close();

        startHub();

        await().atMost(PATIENCE).until(() -> texts().containsAll(List.of("one", "two")));
        assertThat(text(event("one"))).contains("delay");
    }

    @Test
    void takesCopiesOfWhatOtherDevicesSend() throws Exception {
        startHub();

        try (Device agent = new Device(server, "support", Prosody.SHOP)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () -> {
                                agent.say("ana@" + Prosody.ELSEWHERE, "m3", "It is on its way.");
                                return texts().contains("It is on its way.");
                            });
        }
        assertThat(text(event("It is on its way."))).contains("urn:xmpp:carbons:2");
    }

    @Test
    void isInTheRoomsAndComesBackWhenTheServerDoes() throws Exception {
        startHub();
        server.close();
        server.run();

        try (Device agent = new Device(server, "support", Prosody.SHOP)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () -> {
                                agent.sayInRoom(Prosody.ROOM, "luis", "Can I help?");
                                return texts().contains("Can I help?");
                            });
        }
        assertThat(text(event("Can I help?"))).contains("from='help@rooms.shop.example/luis'");
    }

    @Test
    void readsFromTheArchiveWhatItMissed() throws Exception {
        List<String> missed = new ArrayList<>();
        try (Device ana = new Device(server, "ana", Prosody.ELSEWHERE)) {
            ana.say(SUPPORT, "m0", "before the hub");
            startHub();
            await().atMost(PATIENCE).until(() -> archivedUntil().isPresent());
            String first = archivedUntil().orElseThrow();
            await().atMost(PATIENCE).until(() -> !archivedUntil().orElseThrow().equals(first));
            ana.say(SUPPORT, "m1", "with the hub");
            await().atMost(PATIENCE).until(() -> texts().contains("with the hub"));
            hub.close();

            try (Device agent = new Device(server, "support", Prosody.SHOP)) {
                for (int each = 1; each <= 120; each++) {
                    ana.say(SUPPORT, "missed-" + each, "missed " + each);
                    missed.add("missed " + each);
                }
                missed.add("We know.");
                agent.say("ana@" + Prosody.ELSEWHERE, "answer", "We know.");
                agent.ping();
                ana.ping();
            }
            startHub();
            // What the agent's device had not acknowledged comes to the hub's besides.
            await().atMost(PATIENCE).until(() -> texts().containsAll(missed));
        }
        RawEvent event = archived("missed 7<");
        assertThat(new XmppMapping().map(event))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.text()).isEqualTo("missed 7");
                            assertThat(said.direction()).isEqualTo(Direction.INBOUND);
                        });
        assertThat(new XmppMapping().map(archived("We know.")))
                .singleElement()
                .satisfies(said -> assertThat(said.direction()).isEqualTo(Direction.OUTBOUND));
    }

    @Test
    void readsFromARoomsArchiveWhatItMissed() throws Exception {
        List<String> missed = new ArrayList<>();
        RawEvent live;
        try (Device luis = new Device(server, "support", Prosody.SHOP)) {
            luis.sayInRoom(Prosody.ROOM, "luis", "before the hub");
            startHub();
            await().atMost(PATIENCE).until(() -> roomArchivedUntil().isPresent());
            luis.sayInRoom(Prosody.ROOM, "luis", "with the hub");
            await().atMost(PATIENCE).until(() -> texts().contains("with the hub"));
            live = event("with the hub");
            String first = roomArchivedUntil().orElseThrow();
            await().atMost(PATIENCE).until(() -> !roomArchivedUntil().orElseThrow().equals(first));
            hub.close();

            for (int each = 1; each <= 120; each++) {
                luis.sayInRoom(Prosody.ROOM, "luis", "missed " + each);
                missed.add("missed " + each);
            }
            luis.ping();
            startHub();
            await().atMost(PATIENCE).until(() -> texts().containsAll(missed));
        }
        assertThat(new XmppMapping().map(archived("missed 7<")))
                .singleElement()
                .satisfies(
                        said -> {
                            assertThat(said.text()).isEqualTo("missed 7");
                            assertThat(said.thread()).isEqualTo("room:" + Prosody.ROOM);
                            assertThat(said.participants().get(0).name()).isEqualTo("luis");
                        });
        assertThat(new XmppMapping().map(archived("with the hub")).get(0).id())
                .isEqualTo(new XmppMapping().map(live).get(0).id());
    }

    @Test
    void comesBackToARoomThatForgotItAndMissesNothing() throws Exception {
        List<String> missed = new ArrayList<>();
        try (Device luis = new Device(server, "support", Prosody.SHOP)) {
            luis.sayInRoom(Prosody.ROOM, "luis", "Can I help?");
            startHub();
            await().atMost(PATIENCE).until(() -> roomArchivedUntil().isPresent());

            luis.sayInRoom(Prosody.ROOM, "luis", Prosody.FORGET);
            for (int each = 1; each <= 60; each++) {
                luis.sayInRoom(Prosody.ROOM, "luis", "missed " + each);
                missed.add("missed " + each);
            }
            await().atMost(PATIENCE).until(() -> texts().containsAll(missed));
            luis.sayInRoom(Prosody.ROOM, "luis", "Back again?");
            await().atMost(PATIENCE).until(() -> texts().contains("Back again?"));
        }
        assertThat(text(event("missed 7<"))).contains("urn:xmpp:mam:2");
        assertThat(text(event("Back again?"))).doesNotContain("urn:xmpp:mam:2");
    }

    private Optional<String> roomArchivedUntil() {
        return positions.find("xmpp/main", "archive " + Prosody.ROOM);
    }

    private RawEvent archived(String words) {
        return hub.accepted.stream()
                .filter(each -> text(each).contains(words))
                .filter(each -> text(each).contains("urn:xmpp:mam:2"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> archivedUntil() {
        return positions.find("xmpp/main", "archive");
    }

    @Test
    void speaksToNobodyElseOverTls() throws Exception {
        System.setProperty("javax.net.ssl.trustStore", certificate.store().toString());
        System.setProperty("javax.net.ssl.trustStorePassword", TestCertificate.PASSWORD);
        try {
            startHub("tributary.xmpp.secure", "true");
            try (Device ana = new Device(server, "ana", Prosody.ELSEWHERE)) {
                ana.say(SUPPORT, "m1", "over TLS");
                await().atMost(PATIENCE).until(() -> texts().contains("over TLS"));
            }
            hub.close();

            // The certificate is trusted, but it is that of the shop.
            startHub(
                    "tributary.xmpp.secure",
                    "true",
                    "tributary.xmpp.account",
                    "ana@" + Prosody.ELSEWHERE);
            try (Device agent = new Device(server, "support", Prosody.SHOP)) {
                agent.say("ana@" + Prosody.ELSEWHERE, "m2", "to the wrong one");
            }
            await().during(Duration.ofSeconds(5)).until(() -> hub.accepted.isEmpty());
            assertThat(Files.readString(directory.resolve("log")))
                    .doesNotContain("Authenticated as ana@example.org/tributary");
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    private void startHub(String... more) throws Exception {
        hub = new TestHub();
        hub.context.getRegistry().bind("mappings", new Mappings(List.of(new XmppMapping())));
        hub.context.getRegistry().bind("positions", positions);
        Properties properties = new Properties();
        properties.put("tributary.xmpp.enabled", "true");
        properties.put("tributary.xmpp.host", "127.0.0.1");
        properties.put("tributary.xmpp.port", String.valueOf(server.port()));
        properties.put("tributary.xmpp.secure", "false");
        properties.put("tributary.xmpp.account", SUPPORT);
        properties.put("tributary.xmpp.password", Prosody.PASSWORD);
        properties.put("tributary.xmpp.rooms", Prosody.ROOM);
        properties.put("tributary.xmpp.ping-interval", "2000");
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        hub.context.getPropertiesComponent().setOverrideProperties(properties);
        Path route = Path.of("src/main/resources/camel/xmpp-receive.camel.yaml");
        hub.route(Files.readString(route));
    }

    private List<String> texts() {
        return hub.accepted.stream()
                .map(XmppReceiveRouteTest::text)
                .filter(each -> each.contains("<body>"))
                .map(each -> each.replaceAll("(?s).*<body>(.*?)</body>.*", "$1"))
                .toList();
    }

    private RawEvent event(String words) {
        return hub.accepted.stream()
                .filter(each -> text(each).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(RawEvent event) {
        return new String(event.body(), StandardCharsets.UTF_8);
    }
}
