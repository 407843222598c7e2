package io.tributary.routes.delivery.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Zendesk as far as tickets get comments. Source: developer.zendesk.com, "Tickets" (show, update),
 * "Ticket comments" (list, at most 5,000 of a ticket), "Ticket audits", "Cursor pagination"; that a
 * closed ticket is not updated is told by the error {@code Status: closed prevents ticket update}.
 */
final class ZendeskStandIn implements AutoCloseable {

    static final String BASIC = "Basic aHViQHNob3AuZXhhbXBsZS90b2tlbjphK2ImYyU0MSkiZD0nZQ==";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 2;

    private final HttpServer server;
    private final Map<String, String> states = new TreeMap<>();
    private final Map<String, List<ObjectNode>> comments = new TreeMap<>();
    private int last = 1000;

    ZendeskStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void ticket(String id, String state) {
        states.put(id, state);
        comments.putIfAbsent(id, new ArrayList<>());
    }

    /** What somebody writes there, for all to see. */
    synchronized void say(String ticket, String text) {
        add(ticket, JSON.createObjectNode().put("body", text).put("public", true));
    }

    synchronized List<ObjectNode> comments(String ticket) {
        return List.copyOf(comments.get(ticket));
    }

    private ObjectNode add(String ticket, JsonNode comment) {
        ObjectNode added = JSON.createObjectNode().put("id", ++last).put("type", "Comment");
        added.put("author_id", 88).put("public", comment.path("public").asBoolean(true));
        added.put("body", comment.path("body").asText());
        added.put("plain_body", comment.path("body").asText().replace("\n\n", "\n \n"));
        added.put("created_at", "2026-11-20T12:00:00Z");
        comments.get(ticket).add(added);
        return added;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 401;
        String answer = "{\"error\":\"Couldn't authenticate you\"}";
        if (BASIC.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Object[] told = answer(exchange, body);
            status = (int) told[0];
            answer = told[1].toString();
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Object[] answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.replaceFirst("^/api/v2/tickets/(\\d+)(/comments)?\\.json$", "$1");
        String state = states.get(id);
        if (state == null) {
            return new Object[] {
                404, "{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}"
            };
        }
        if (path.endsWith("/comments.json")) {
            return new Object[] {
                200, page(id, String.valueOf(exchange.getRequestURI().getQuery()))
            };
        }
        if (exchange.getRequestMethod().equals("GET")) {
            ObjectNode ticket = JSON.createObjectNode();
            ticket.putObject("ticket").put("id", Long.valueOf(id)).put("status", state);
            return new Object[] {200, ticket};
        }
        JsonNode comment = JSON.readTree(body).at("/ticket/comment");
        if ((!state.equals("open") && !state.equals("new"))
                || comment.path("body").asText().getBytes(StandardCharsets.UTF_8).length > 65_536) {
            return new Object[] {
                422,
                "{\"error\":\"RecordInvalid\",\"details\":{\"status\":[{\"description\":\"Status: closed prevents ticket update\"}]}}"
            };
        }
        ObjectNode added = add(id, comment);
        ObjectNode updated = JSON.createObjectNode();
        updated.putObject("ticket").put("id", Long.valueOf(id)).put("status", state);
        ArrayNode events = updated.putObject("audit").put("id", ++last).putArray("events");
        events.addObject().put("id", ++last).put("type", "Change");
        events.addObject().put("id", added.path("id").asInt()).put("type", "Comment");
        return new Object[] {200, updated};
    }

    private ObjectNode page(String ticket, String query) {
        int from =
                query.contains("page[after]=")
                        ? Integer.parseInt(query.replaceFirst(".*page\\[after]=(\\d+).*", "$1"))
                        : 0;
        List<ObjectNode> all = comments.get(ticket);
        ObjectNode page = JSON.createObjectNode();
        ArrayNode list = page.putArray("comments");
        all.stream().skip(from).limit(PAGE).forEach(list::add);
        boolean more = all.size() > from + PAGE;
        page.putObject("meta").put("has_more", more).put("after_cursor", "" + (from + PAGE));
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
