package io.tributary.hub.standin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as a Salesforce org does that has the metadata of {@code deploy/salesforce}: OAuth client
 * credentials, the limits, sObjects by external id, collections and composite, with its error
 * bodies. On loopback only; keeps all in memory.
 */
public final class SalesforceStandIn implements AutoCloseable {

    /** Whoever signs in needs these. */
    public static final String CLIENT_ID = "tributary";

    public static final String CLIENT_SECRET = "stand-in-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger daily = new AtomicInteger(100_000);
    private final AtomicInteger logins = new AtomicInteger();
    private final SalesforceFaults faults = new SalesforceFaults();
    private final SalesforceOrg org = new SalesforceOrg(faults);
    private final SalesforceApi api = new SalesforceApi(org);

    private SalesforceStandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/services/oauth2/token", exchange -> answer(exchange, this::login));
        server.createContext("/services/oauth2/revoke", exchange -> answer(exchange, this::logout));
        server.createContext("/services/data", this::data);
    }

    /**
     * Starts one on loopback.
     *
     * @param port 0 for any free one
     */
    public static SalesforceStandIn start(int port) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            SalesforceStandIn standIn = new SalesforceStandIn(HttpServer.create(address, 0));
            standIn.server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The login URL; the instance URL is the same. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The records of an object as they are now, by external id, in order of creation. */
    public Map<String, Map<String, Object>> records(String type) {
        return org.records(type);
    }

    /** External ids in order of writing, with each upsert and deletion that was executed. */
    public List<String> writes() {
        return org.writes();
    }

    public SalesforceFaults faults() {
        return faults;
    }

    /** How many API calls there were, logins apart. */
    public int calls() {
        return calls.get();
    }

    public int logins() {
        return logins.get();
    }

    /** How many calls a day the org has. */
    public void allowDaily(int calls) {
        daily.set(calls);
    }

    /** Ends all sessions. */
    public void expireTokens() {
        tokens.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private SalesforceApi.Answer login(HttpExchange exchange) throws IOException {
        String form = text(exchange);
        if (!form.contains("grant_type=client_credentials")
                || !form.contains("client_id=" + CLIENT_ID)
                || !form.contains("client_secret=" + CLIENT_SECRET)) {
            return new SalesforceApi.Answer(
                    400,
                    Map.of(
                            "error", "invalid_client",
                            "error_description", "invalid client credentials"));
        }
        String token = "00D!" + UUID.randomUUID();
        tokens.add(token);
        logins.incrementAndGet();
        return new SalesforceApi.Answer(
                200,
                Map.of(
                        "access_token",
                        token,
                        "instance_url",
                        url().toString(),
                        "id",
                        url() + "/id/00D000000000001EAA/005000000000001AAA",
                        "token_type",
                        "Bearer",
                        "issued_at",
                        String.valueOf(System.currentTimeMillis()),
                        "signature",
                        "none"));
    }

    private SalesforceApi.Answer logout(HttpExchange exchange) {
        tokens.remove(String.valueOf(exchange.getRequestURI().getQuery()).replace("token=", ""));
        return new SalesforceApi.Answer(200, Map.of());
    }

    private void data(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        Optional<SalesforceFault> fault = faults.ofThisCall();
        if (fault.filter(SalesforceFault.CUT_BEFORE::equals).isPresent()) {
            exchange.close();
            return;
        }
        SalesforceApi.Answer answer = executed(exchange, fault);
        if (fault.filter(SalesforceFault.CUT_AFTER::equals).isPresent()) {
            exchange.close();
            return;
        }
        if (fault.filter(SalesforceFault.LATE_ANSWER::equals).isPresent()) {
            beLate();
        }
        answer(exchange, any -> answer);
    }

    private SalesforceApi.Answer executed(HttpExchange exchange, Optional<SalesforceFault> fault)
            throws IOException {
        String body = text(exchange);
        try {
            refuseWholeCall(exchange, fault.orElse(null));
            if (exchange.getRequestURI().getPath().endsWith("/limits")) {
                return limits();
            }
            boolean locked = fault.filter(SalesforceFault.ROW_LOCKED::equals).isPresent();
            return api.call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    body.isEmpty() ? Map.of() : JSON.readValue(body, OBJECT),
                    locked ? calls.get() : -1);
        } catch (SalesforceRefusedException e) {
            return new SalesforceApi.Answer(e.status(), e.body());
        }
    }

    private void refuseWholeCall(HttpExchange exchange, SalesforceFault fault)
            throws SalesforceRefusedException {
        if (fault == SalesforceFault.UNAVAILABLE) {
            throw new SalesforceRefusedException(
                    503, "SERVER_UNAVAILABLE", "The server is busy", List.of());
        }
        if (fault == SalesforceFault.REQUEST_LIMIT) {
            throw new SalesforceRefusedException(
                    403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", List.of());
        }
        if (fault == SalesforceFault.SESSION_EXPIRED) {
            expireTokens();
        }
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!tokens.contains(given.substring(given.indexOf(' ') + 1))) {
            throw new SalesforceRefusedException(
                    401, "INVALID_SESSION_ID", "Session expired or invalid", List.of());
        }
    }

    private SalesforceApi.Answer limits() {
        return new SalesforceApi.Answer(
                200,
                Map.of(
                        "DailyApiRequests",
                        Map.of("Max", daily.get(), "Remaining", daily.get() - calls.get())));
    }

    private void beLate() {
        try {
            TimeUnit.MILLISECONDS.sleep(faults.lateness().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Handler {
        SalesforceApi.Answer handle(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            SalesforceApi.Answer answer = handler.handle(exchange);
            exchange.getResponseHeaders()
                    .set("Sforce-Limit-Info", "api-usage=" + calls.get() + "/" + daily.get());
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            if (answer.body() == null) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
