package io.tributary.hub.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tributary.history.events.HistoryEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the stream: where it has got to, and its connection. One thread writes at a time.
 */
final class StreamReader {

    private final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long position;
    private volatile long lastSentNanos = System.nanoTime();

    StreamReader(SseEmitter emitter, long position) {
        this.emitter = emitter;
        this.position = position;
    }

    /** Whether the caller may write now; then it must {@link #release} afterwards. */
    boolean claim() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    boolean isBehind(EventFeed feed) {
        return position < feed.last();
    }

    boolean isSilentFor(long nanos) {
        return System.nanoTime() - lastSentNanos >= nanos;
    }

    /** Sends all that the feed has for this reader. */
    void catchUp(EventFeed feed) throws IOException {
        List<HistoryEvent> events = feed.after(position);
        while (!events.isEmpty()) {
            for (HistoryEvent event : events) {
                send(event);
            }
            events = feed.after(position);
        }
    }

    void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("keep-alive"));
        lastSentNanos = System.nanoTime();
    }

    void close() {
        emitter.complete();
    }

    void abort(Exception reason) {
        emitter.completeWithError(reason);
    }

    private void send(HistoryEvent event) throws IOException {
        emitter.send(
                SseEmitter.event()
                        .id(Long.toString(event.sequence()))
                        .name(event.type())
                        .data(Data.of(event), MediaType.APPLICATION_JSON));
        position = event.sequence();
        lastSentNanos = System.nanoTime();
    }

    /** What a reader is told of an event. */
    record Data(
            String type,
            String subject,
            @Nullable String customer,
            Instant at,
            @JsonRawValue String data) {

        static Data of(HistoryEvent event) {
            return new Data(
                    event.type(), event.subject(), event.customer(), event.at(), event.json());
        }
    }
}
