package io.tributary.hub.outage;

import io.tributary.hub.Http;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Senders that never pause: canonical events to {@code POST /events}, and signed WhatsApp webhooks.
 * What is answered 503 is sent again, under the same id, as platforms do.
 */
final class Traffic implements AutoCloseable {

    static final String SOURCE = "pbx/outage";
    static final String CHAT = "whatsapp/outage";
    static final String SECRET = "outage-app-secret";
    static final int CUSTOMERS = 30;

    private static final int MILLIS_BETWEEN = 25;
    private static final String INTERACTION =
            """
            {"source":"%s","sourceEventId":"%s","kind":"call","channel":"phone",
             "direction":"inbound","occurredAt":"2026-11-20T10:00:00Z",
             "participants":[{"role":"customer","identifiers":[
               {"type":"phone","value":"+34600000%03d"}]}]}
            """;
    private static final String MESSAGE =
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{
              "field":"messages","value":{"messaging_product":"whatsapp",
                "metadata":{"display_phone_number":"34900000000","phone_number_id":"1"},
                "contacts":[{"profile":{"name":"Customer"},"wa_id":"34600000%03d"}],
                "messages":[{"from":"34600000%03d","id":"%s","timestamp":"1795168800",
                  "type":"text","text":{"body":"Hello"}}]}}]}]}
            """;

    private final int port;
    private final String round;
    private final AtomicInteger last = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Queue<String> again = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService senders = Executors.newScheduledThreadPool(3);
    private final boolean mayBeAway;
    private volatile boolean more = true;

    private Traffic(int port, String round, boolean mayBeAway) {
        this.port = port;
        this.round = round;
        this.mayBeAway = mayBeAway;
    }

    /** Sends until {@link #end()}. */
    static Traffic start(int port, String round) {
        return start(new Traffic(port, round, false));
    }

    /** Sends until {@link #end()}, and what is not answered again, as to a hub that restarts. */
    static Traffic startThoughItMayBeAway(int port, String round) {
        return start(new Traffic(port, round, true));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is kept by the sender
    private static Traffic start(Traffic traffic) {
        for (int n = 0; n < 3; n++) {
            traffic.senders.scheduleWithFixedDelay(
                    traffic::sendOne, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        }
        return traffic;
    }

    /** The ids of all that was answered with 2xx. */
    Set<String> kept() {
        return new TreeSet<>(kept);
    }

    int refused() {
        return refused.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    /** Answers other than 2xx, and 503 that tells when to come again. */
    Queue<String> unexpected() {
        return unexpected;
    }

    /** No new events; what was refused is still sent again. */
    void end() {
        more = false;
    }

    /** Whether all that was ever sent has been answered with 2xx. */
    boolean done() {
        return kept.size() == last.get();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void sendOne() {
        String id = again.poll();
        if (id == null && more) {
            int number = last.incrementAndGet();
            id = (number % 3 == 0 ? "wamid." : "call.") + round + "." + number;
        }
        if (id != null) {
            send(id);
        }
    }

    private void send(String id) {
        try {
            judge(id, Http.send(request(id).timeout(Duration.ofSeconds(15))));
        } catch (RuntimeException | AssertionError e) {
            if (mayBeAway && e.getCause() instanceof IOException) {
                unanswered.incrementAndGet();
                again.add(id);
            } else if (!senders.isShutdown()) {
                unexpected.add(id + ": " + e);
            }
        }
    }

    private void judge(String id, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) {
            kept.add(id);
        } else if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            refused.incrementAndGet();
            again.add(id);
        } else {
            unexpected.add(id + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String id) {
        int customer = Math.floorMod(id.hashCode(), CUSTOMERS);
        return id.startsWith("wamid.")
                ? post("/webhooks/" + CHAT, MESSAGE.formatted(customer, customer, id))
                : post("/events", INTERACTION.formatted(SOURCE, id, customer));
    }

    private HttpRequest.Builder post(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Http.request(port, path)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + hmac(bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    private static String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
