package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.company.CompanyEvents;
import io.tributary.company.CompanyHub;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
@SpringBootTest(
        classes = CompanyHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tributary.stream.max-readers=3",
            "tributary.stream.poll=50ms",
            "tributary.stream.heartbeat=200ms"
        })
class StreamTest {

    @LocalServerPort private int port;
    @Autowired private CompanyEvents events;
    @Autowired private EventStream stream;
    private final List<Reader> readers = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeReaders() {
        readers.forEach(Reader::close);
        await().until(() -> stream.readerCount() == 0);
    }

    @Test
    void tellsEveryReaderWhatHappensFromNowOn() {
        events.add("interaction.recorded", "old");
        Reader one = open(null);
        Reader two = open(null);
        await().until(() -> one.heartbeats() > 0 && two.heartbeats() > 0);
        long first = events.add("interaction.recorded", "a");
        events.add("customer.merged", "b");
        await().untilAsserted(
                        () -> {
                            assertThat(one.ids()).containsExactly(first, first + 1);
                            assertThat(two.ids()).containsExactly(first, first + 1);
                        });
        assertThat(one.lines)
                .contains("event:customer.merged")
                .anyMatch(line -> line.contains("\"data\":{\"n\":" + first + "}"));
    }

    @Test
    void resumesAfterTheLastEventWithoutGap() {
        long start = events.last();
        for (int i = 0; i < 3 * EventFeed.KEPT / 2; i++) {
            events.add("interaction.recorded", "s" + i);
        }
        Reader reader = open(Long.toString(start));
        await().untilAsserted(
                        () ->
                                assertThat(reader.ids())
                                        .containsExactlyElementsOf(
                                                LongStream.rangeClosed(start + 1, events.last())
                                                        .boxed()
                                                        .toList()));
        events.add("interaction.recorded", "next");
        await().until(() -> reader.ids().get(reader.ids().size() - 1) == events.last());
    }

    @Test
    void keepsTheConnectionOpenWithHeartbeats() {
        Reader reader = open(null);
        await().until(() -> reader.heartbeats() >= 3);
    }

    @Test
    void refusesMoreReadersThanAllowedAndIdsThatAreNone() {
        for (int i = 0; i < 3; i++) {
            assertThat(open(null).status).isEqualTo(200);
        }
        Reader surplus = open(null);
        assertThat(surplus.status).isEqualTo(503);
        assertThat(surplus.retryAfter).isNotBlank();
        assertThat(new Reader("abc").status).isEqualTo(400);
        assertThat(new Reader("-1").status).isEqualTo(400);
    }

    private Reader open(String lastEventId) {
        Reader reader = new Reader(lastEventId);
        readers.add(reader);
        return reader;
    }

    private final class Reader {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final int status;
        private final String retryAfter;
        private final InputStream body;

        Reader(String lastEventId) {
            try {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/v1/stream"));
                if (lastEventId != null) {
                    request.header("Last-Event-ID", lastEventId);
                }
                HttpResponse<InputStream> answer =
                        HttpClient.newHttpClient()
                                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
                status = answer.statusCode();
                retryAfter = answer.headers().firstValue("Retry-After").orElse("");
                body = answer.body();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            CompletableFuture<Void> reading = CompletableFuture.runAsync(this::read);
            assertThat(reading).isNotNull();
        }

        private void read() {
            new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        }

        long heartbeats() {
            return lines.stream().filter(line -> line.startsWith(":")).count();
        }

        List<Long> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3)))
                    .toList();
        }

        void close() {
            try {
                body.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
