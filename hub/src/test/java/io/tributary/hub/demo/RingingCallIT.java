package io.tributary.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone rings, and whoever listens to the stream can show the caller before it is picked up. */
class RingingCallIT {

    private static final Path CALL =
            Path.of("../mappings/src/test/resources/samples/asterisk-ami/inbound.txt");
    private static final String PICKED_UP = "ChannelStateDesc: Up";
    private static final String CALLER = "phone:%2B12025550143";
    private static final String RINGING_OVER_ARI =
            """
            {"type": "StasisStart", "application": "tributary", "args": [],
             "timestamp": "2026-11-20T10:00:00.500+0000",
             "channel": {"id": "1795168800.1", "name": "PJSIP/trunk-00000001", "state": "Ring",
              "caller": {"name": "", "number": "2025550143"},
              "connected": {"name": "", "number": ""},
              "dialplan": {"context": "from-trunk", "exten": "2025550100", "priority": 1},
              "creationtime": "2026-11-20T10:00:00.000+0000"}}\
            """;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> stream = new CopyOnWriteArrayList<>();

    @TempDir private Path data;

    @Test
    void isToldWhileItRings() throws Exception {
        try (ServerSocket pbx = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DemoCompany company = open(pbx);
                Socket line = logIn(pbx);
                InputStream told = listen(company)) {
            assertThat(told).isNotNull();
            await().until(() -> stream.stream().anyMatch(each -> each.startsWith(":")));
            assertThat(stream).noneMatch(each -> each.startsWith("event:"));

            say(line, ringing());

            tellsWhoRings(company);
        }
    }

    @Test
    void isToldWhileItRingsOverAri() throws Exception {
        try (ServerSocket pbx = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DemoCompany company = openWithAri(pbx);
                AriLine line = AriLine.accept(pbx);
                InputStream told = listen(company)) {
            assertThat(told).isNotNull();
            await().until(() -> stream.stream().anyMatch(each -> each.startsWith(":")));
            assertThat(stream).noneMatch(each -> each.startsWith("event:"));

            line.say(RINGING_OVER_ARI);

            tellsWhoRings(company);
        }
    }

    private void tellsWhoRings(DemoCompany company) {
        await().untilAsserted(
                        () ->
                                assertThat(stream)
                                        .contains(
                                                "event:interaction.recorded",
                                                "event:customer.changed",
                                                "event:matter.changed"));
        await().untilAsserted(
                        () -> {
                            JsonNode context = get(company, "/api/v1/context?identifier=" + CALLER);
                            assertThat(context.at("/customer/interactionCount").asInt())
                                    .isEqualTo(1);
                            String customer = context.at("/customer/id").asText();
                            JsonNode call =
                                    get(company, "/api/v1/customers/" + customer + "/timeline")
                                            .at("/items/0");
                            assertThat(call.at("/kind").asText()).isEqualTo("call");
                            assertThat(call.at("/status").asText()).isEqualTo("ringing");
                        });
    }

    private DemoCompany open(ServerSocket pbx) throws IOException {
        return DemoCompany.open(
                data,
                "--server.port=0",
                "--tributary.stream.poll=50ms",
                "--tributary.stream.heartbeat=200ms",
                "--tributary.asterisk-ami.enabled=true",
                "--tributary.asterisk-ami.port=" + pbx.getLocalPort(),
                "--tributary.asterisk-ami.username=hub",
                "--tributary.asterisk-ami.password=secret",
                "--tributary.asterisk-ami.region=US");
    }

    private DemoCompany openWithAri(ServerSocket pbx) throws IOException {
        return DemoCompany.open(
                data,
                "--server.port=0",
                "--tributary.stream.poll=50ms",
                "--tributary.stream.heartbeat=200ms",
                "--tributary.asterisk-ari-live.enabled=true",
                "--tributary.asterisk-ari-live.secure=false",
                "--tributary.asterisk-ari-live.port=" + pbx.getLocalPort(),
                "--tributary.asterisk-ari-live.username=hub",
                "--tributary.asterisk-ari-live.password=secret",
                "--tributary.asterisk-ari-live.region=US");
    }

    /** All that the PBX says until somebody picks up. */
    private static String ringing() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String event : Files.readString(CALL).split("\n\n", -1)) {
            if (event.contains(PICKED_UP)) {
                break;
            }
            said.append(event.strip().replace("\n", "\r\n")).append("\r\n\r\n");
        }
        assertThat(said).contains("Event: DialBegin").doesNotContain("Event: BridgeEnter");
        return said.toString();
    }

    private static Socket logIn(ServerSocket pbx) throws IOException {
        pbx.setSoTimeout(60_000);
        Socket line = pbx.accept();
        say(line, "Asterisk Call Manager/5.0.1\r\n");
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        assertThat(in.readLine()).isEqualTo("Action: Login");
        while (!in.readLine().isEmpty()) {}
        say(line, "Response: Success\r\n\r\n");
        return line;
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    private InputStream listen(DemoCompany company) throws Exception {
        HttpResponse<InputStream> answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(company.url() + "/api/v1/stream"))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(
                        () ->
                                new BufferedReader(
                                                new InputStreamReader(
                                                        answer.body(), StandardCharsets.UTF_8))
                                        .lines()
                                        .forEach(stream::add));
        assertThat(reading).isNotNull();
        return answer.body();
    }

    private static JsonNode get(DemoCompany company, String path) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(company.url() + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
