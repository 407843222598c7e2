package io.tributary.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to the hubs in turn, at no more than the rate. What is refused is sent again, as
 * platforms do; of what is not answered, one of ten is left at that.
 */
public final class Load implements AutoCloseable {

    private static final int SENDERS = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final long BACK_OFF_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Integer> ports;
    private final Events events;
    private final Ledger ledger;
    private final List<Thread> senders = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong odd = new AtomicLong();
    private final Pace pace;
    private final long deadline;
    private volatile boolean cut;
    private volatile boolean ended;

    private Load(
            List<Integer> ports, Events events, Ledger ledger, int rate, @Nullable Duration most) {
        this.ports = ports;
        this.events = events;
        this.ledger = ledger;
        this.pace = new Pace(rate);
        this.deadline = most == null ? Long.MAX_VALUE : System.nanoTime() + most.toNanos();
    }

    /**
     * Begins to send.
     *
     * @param most after which nothing more is sent; null if all is to be sent
     * @param path of the ledger
     */
    public static Load start(
            List<Integer> ports,
            long seed,
            long events,
            int rate,
            @Nullable Duration most,
            String secret,
            Path path)
            throws IOException {
        Load load = new Load(ports, new Events(seed, events, secret), new Ledger(path), rate, most);
        for (int n = 0; n < SENDERS; n++) {
            Thread sender = new Thread(load::send, "sender-" + n);
            sender.setDaemon(true);
            load.senders.add(sender);
            sender.start();
        }
        return load;
    }

    public Ledger ledger() {
        return ledger;
    }

    public long answered() {
        return answered.get();
    }

    /** Told to come again: 503 or 429. */
    public long refused() {
        return refused.get();
    }

    public long unanswered() {
        return unanswered.get();
    }

    /** Answers of no other kind are right: this counts the wrong ones. */
    public long odd() {
        return odd.get();
    }

    /** Whether everything has been sent, or time is over. */
    public boolean ended() {
        return senders.stream().noneMatch(Thread::isAlive);
    }

    /** Whether time was over before everything was sent. */
    public boolean cut() {
        return cut;
    }

    private void send() {
        try {
            for (List<Sent> next = events.next(); !next.isEmpty(); next = events.next()) {
                if (System.nanoTime() > deadline) {
                    cut = true;
                    return;
                }
                for (Sent event : next) {
                    pace.await();
                    untilAnswered(event);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilAnswered(Sent event) throws InterruptedException {
        ledger.sent(event);
        // Decided once, or a long outage would leave most behind.
        boolean patient = ThreadLocalRandom.current().nextInt(10) > 0;
        boolean more = true;
        while (more && !ended) {
            int status = post(event);
            if (status / 100 == 2) {
                ledger.answered(event);
                answered.incrementAndGet();
                more = false;
            } else {
                count(status);
                more = status != 0 || patient;
                Thread.sleep(BACK_OFF_MILLIS);
            }
        }
    }

    private void count(int status) {
        if (status == 0) {
            unanswered.incrementAndGet();
        } else if (status == 503 || status == 429) {
            refused.incrementAndGet();
        } else {
            odd.incrementAndGet();
        }
    }

    /** The status, or 0 without an answer. */
    private int post(Sent event) throws InterruptedException {
        int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + event.path()))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(event.body()));
        if (event.signature() != null) {
            request.header("X-Hub-Signature-256", event.signature());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        ledger.close();
    }
}
