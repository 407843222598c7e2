package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Query jobs as Bulk API 2.0 has them. Source: Bulk API 2.0 and Bulk API Developer Guide, "Query":
 * create ({@code POST jobs/query}), get, results with {@code locator} and {@code maxRecords}, and
 * {@code Sforce-Locator}, which is the word null at the end; abort (PATCH); delete.
 */
final class BulkStandIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "750R0000000zlh9IAA";

    /** Parts never have more rows, whatever is asked for. */
    private static final int MOST = 300;

    /** What was asked for, method and path within jobs/query. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** The queries of the jobs. */
    final List<JsonNode> created = new CopyOnWriteArrayList<>();

    /** How many of the next looks find the job at work. */
    final AtomicInteger working = new AtomicInteger(2);

    /** How many of the next parts break off with 503. */
    final AtomicInteger away = new AtomicInteger();

    /** What jobs come to. */
    volatile String state = "JobComplete";

    /** Whether bulk queries are refused. */
    volatile boolean refuses;

    volatile int rows = 700;

    void describe(HttpExchange asked) throws IOException {
        OrgStandIn.answer(
                asked,
                200,
                """
                {"name": "Case", "fields": [
                 {"name": "Id", "type": "id", "custom": false},
                 {"name": "Subject", "type": "string", "custom": false},
                 {"name": "IsDeleted", "type": "boolean", "custom": false},
                 {"name": "Place", "type": "address", "custom": false},
                 {"name": "Score", "type": "double", "custom": false},
                 {"name": "Secret__c", "type": "string", "custom": true},
                 {"name": "SystemModstamp", "type": "datetime", "custom": false}]}\
                """);
    }

    void job(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath().replaceFirst(".*/jobs/query", "");
        String what = call.getRequestMethod() + " " + path.replace(ID, "job");
        asked.add(what);
        switch (what) {
            case "POST " -> create(call);
            case "GET /job" -> OrgStandIn.answer(call, 200, told(looked()));
            case "GET /job/results" -> results(call);
            case "PATCH /job" -> OrgStandIn.answer(call, 200, told("Aborted"));
            case "DELETE /job" -> {
                try (call) {
                    call.sendResponseHeaders(204, -1);
                }
            }
            default -> OrgStandIn.answer(call, 404, "[]");
        }
    }

    private void create(HttpExchange call) throws IOException {
        created.add(JSON.readTree(call.getRequestBody().readAllBytes()));
        if (refuses) {
            OrgStandIn.answer(
                    call,
                    400,
                    "[{\"errorCode\": \"INVALIDENTITY\", \"message\": \"not supported\"}]");
        } else {
            OrgStandIn.answer(call, 200, told("UploadComplete"));
        }
    }

    private String looked() {
        return working.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? "InProgress" : state;
    }

    private static String told(String state) {
        return """
        {"id": "%s", "operation": "queryAll", "object": "Case", "createdById": "005R0000000GiwjIAC",
         "createdDate": "2026-11-30T17:38:59.000+0000", "systemModstamp": "2026-11-30T17:38:59.000+0000",
         "state": "%s", "concurrencyMode": "Parallel", "contentType": "CSV", "apiVersion": 62.0,
         "lineEnding": "LF", "columnDelimiter": "COMMA", "jobType": "V2Query"}\
        """
                .formatted(ID, state);
    }

    private void results(HttpExchange call) throws IOException {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            OrgStandIn.answer(call, 503, "[]");
            return;
        }
        String query = String.valueOf(call.getRequestURI().getRawQuery());
        int from = number(query, "locator", 0);
        int to = Math.min(rows, from + Math.min(MOST, number(query, "maxRecords", MOST)));
        StringBuilder csv =
                new StringBuilder(
                        "\"Id\",\"Subject\",\"IsDeleted\",\"Score\",\"SystemModstamp\"\n");
        for (int i = from; i < to; i++) {
            csv.append(
                    "\"500%06d\",\"says \"\"%d\"\",\nand ñ\",\"%s\",\"%s\",\"2026-11-30T10:00:00.000Z\"\n"
                            .formatted(i, i, i % 2 == 1, i == 0 ? "" : i + ".5"));
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        try (call) {
            call.getResponseHeaders().add("Content-Type", "text/csv");
            call.getResponseHeaders().add("Sforce-NumberOfRecords", String.valueOf(to - from));
            call.getResponseHeaders().add("Sforce-Locator", to < rows ? "L" + to : "null");
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    private static int number(String query, String name, int otherwise) {
        Matcher found = Pattern.compile("\\b" + name + "=L?(\\d+)").matcher(query);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }
}
