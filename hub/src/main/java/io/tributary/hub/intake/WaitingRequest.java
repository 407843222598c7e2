package io.tributary.hub.intake;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.RawEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Events of one caller, who waits until they are durable together. */
final class WaitingRequest {

    private final List<RawEvent> events;
    private final CompletableFuture<Void> durable = new CompletableFuture<>();

    WaitingRequest(List<RawEvent> events) {
        this.events = List.copyOf(events);
    }

    List<RawEvent> events() {
        return events;
    }

    long bytes() {
        return events.stream().mapToLong(event -> event.body().length).sum();
    }

    /** Whether the caller has stopped waiting. */
    boolean abandoned() {
        return durable.isCancelled();
    }

    void durable() {
        durable.complete(null);
    }

    void failed(TransientFailure failure) {
        durable.completeExceptionally(failure);
    }

    /**
     * @throws TransientFailure if the events are not durable in time; they may become so later,
     *     which does no harm when they come again
     */
    void await(Duration patience) {
        try {
            durable.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            durable.cancel(false);
            throw new TransientFailure("the broker did not confirm in time; send again", e);
        } catch (ExecutionException e) {
            throw new TransientFailure("the broker does not take events now; send again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            durable.cancel(false);
            throw new TransientFailure("the hub is stopping; send again", e);
        }
    }
}
