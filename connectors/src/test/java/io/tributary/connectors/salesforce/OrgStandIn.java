package io.tributary.connectors.salesforce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Logs in whoever comes, and answers queries: of cases in two pages, or by query jobs; it has no
 * VoiceCall.
 */
public final class OrgStandIn implements AutoCloseable {

    /** The queries that were asked. */
    final List<String> queries = new CopyOnWriteArrayList<>();

    /** How many of the next logins are refused, as while an org is away. */
    final AtomicInteger away = new AtomicInteger();

    /** How many cases it says there are. */
    volatile int cases = 2;

    final BulkStandIn bulk = new BulkStandIn();

    private final HttpServer server;

    public OrgStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/services/oauth2/", this::login);
        server.createContext("/services/data/v62.0/queryAll", this::query);
        server.createContext("/services/data/v62.0/query/01g-2000", this::secondPage);
        server.createContext("/services/data/v62.0/sobjects/Case/describe", bulk::describe);
        server.createContext("/services/data/v62.0/jobs/query", bulk::job);
        server.start();
    }

    /** Where one logs in. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void login(HttpExchange asked) throws IOException {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(asked, 503, "{\"error\": \"away\", \"error_description\": \"away\"}");
            return;
        }
        answer(
                asked,
                200,
                """
                {"access_token": "00D!token", "instance_url": "%s", "token_type": "Bearer",
                 "id": "%s/id/00D000000000001EAA/005000000000001AAA", "issued_at": "1795168200000",
                 "signature": "none"}\
                """
                        .formatted(url(), url()));
    }

    private void query(HttpExchange asked) throws IOException {
        String soql =
                URLDecoder.decode(
                        asked.getRequestURI().getRawQuery().replaceFirst("^q=", ""),
                        StandardCharsets.UTF_8);
        queries.add(soql);
        if (soql.contains("FROM VoiceCall")) {
            answer(
                    asked,
                    400,
                    """
                    [{"errorCode": "INVALID_TYPE",
                      "message": "sObject type 'VoiceCall' is not supported."}]\
                    """);
        } else if (soql.contains("FROM Case ")) {
            answer(asked, 200, page("1", false));
        } else {
            answer(asked, 200, "{\"totalSize\": 0, \"done\": true, \"records\": []}");
        }
    }

    private void secondPage(HttpExchange asked) throws IOException {
        answer(asked, 200, page("2", true));
    }

    private String page(String id, boolean last) {
        return """
        {"totalSize": %d, "done": %s, "nextRecordsUrl": "/services/data/v62.0/query/01g-2000",
         "records": [{"attributes": {"type": "Case"}, "Id": "%s"}]}\
        """
                .formatted(cases, last, id);
    }

    static void answer(HttpExchange asked, int status, String body) throws IOException {
        try (asked) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            asked.getRequestBody().readAllBytes();
            asked.getResponseHeaders().add("Content-Type", "application/json");
            asked.sendResponseHeaders(status, bytes.length);
            asked.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
