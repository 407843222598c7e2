package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.routes.accept.HubHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.camel.Message;

/** What a route gets of a webhook request: the untouched body, and no header but the hub's own. */
record WebhookEvent(WebhookSettings settings) {

    void put(WebhookRequest request, Message message) {
        message.setBody(request.body());
        message.setHeader(HubHeaders.SOURCE, settings.source());
        message.setHeader(HubHeaders.RECEIVED_AT, request.receivedAt());
        message.setHeader(HubHeaders.HEADERS, kept(request));
        setUnlessBlank(message, HubHeaders.CONTENT_TYPE, "content-type", request);
        String eventId = eventId(request);
        if (!eventId.isEmpty()) {
            message.setHeader(HubHeaders.EVENT_ID, eventId);
        }
    }

    /** What the headers carry, joined by colons; empty if one is missing. */
    private String eventId(WebhookRequest request) {
        List<String> values =
                settings.eventIdHeaders().stream()
                        .map(name -> Objects.toString(request.header(name), "").strip())
                        .toList();
        return values.contains("") ? "" : String.join(":", values);
    }

    private static void setUnlessBlank(
            Message message, String name, String transportHeader, WebhookRequest request) {
        String value = request.header(transportHeader);
        if (value != null && !value.isBlank()) {
            message.setHeader(name, value.strip());
        }
    }

    private Map<String, String> kept(WebhookRequest request) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : settings.headers()) {
            String value = request.header(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
