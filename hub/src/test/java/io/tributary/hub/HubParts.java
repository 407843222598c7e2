package io.tributary.hub;

import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.history.events.EventLog;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.Recorder;
import io.tributary.history.intake.RecordingReport;
import io.tributary.routes.webhook.WebhookDoor;
import io.tributary.routes.webhook.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stand-ins for what the hub's own tests do not look at: routes, and the tables. */
@TestConfiguration(proxyBeanMethods = false)
public class HubParts {

    /** What the door was given, first come first. */
    public static final BlockingQueue<WebhookRequest> REQUESTS = new LinkedBlockingQueue<>();

    /** What was recorded. */
    public static final List<MappedEvent> RECORDED = new CopyOnWriteArrayList<>();

    /** What the event log holds. */
    public static final List<HistoryEvent> EVENTS = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    WebhookDoor webhookDoorForTests() {
        return (source, request) -> {
            if (!source.equals("test/one") && !source.startsWith("test/one/_below/")) {
                return reply(404, "unknown");
            }
            REQUESTS.add(request);
            return reply(200, "kept");
        };
    }

    @Bean
    @Primary
    Recorder recorderForTests() {
        return batch -> {
            RECORDED.addAll(batch);
            return new RecordingReport(batch.size(), batch.size());
        };
    }

    @Bean
    @Primary
    EventLog eventLogForTests() {
        return new ListEventLog();
    }

    private static WebhookReply reply(int status, String text) {
        return new WebhookReply(
                status,
                "text/plain",
                Map.of("X-Kept", "yes"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class ListEventLog implements EventLog {

        private final AtomicLong position = new AtomicLong();

        @Override
        public List<HistoryEvent> after(long sequence, int limit) {
            return EVENTS.stream().filter(e -> e.sequence() > sequence).limit(limit).toList();
        }

        @Override
        public long last() {
            return EVENTS.size();
        }

        @Override
        public long position(String reader) {
            return position.get();
        }

        @Override
        public void advance(String reader, long sequence) {
            position.set(sequence);
        }
    }
}
