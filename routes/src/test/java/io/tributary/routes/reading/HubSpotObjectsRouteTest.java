package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.hubspot.HubSpotMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HubSpotObjectsRouteTest extends ReadingTest {

    private static final String SOURCE = "hubspot/main";

    /** Of results of a search; HubSpot gives 10,000. */
    private static final int MOST = 200;

    /** By kind and id. */
    private final Map<String, ConcurrentSkipListMap<Long, ObjectNode>> objects =
            Map.of(
                    "contacts", new ConcurrentSkipListMap<>(),
                    "tickets", new ConcurrentSkipListMap<>(),
                    "calls", new ConcurrentSkipListMap<>());

    private String scope = "contacts,tickets";
    private Runnable meanwhile = () -> {};

    HubSpotObjectsRouteTest() {
        super("hubspot-objects", SOURCE, new HubSpotMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("scope", scope);
    }

    @Test
    void readsContactsAndTicketsWithTheirContacts() throws Exception {
        contact(512, Instant.now().minusSeconds(600));
        contact(9, Instant.now().minus(30, ChronoUnit.HOURS));
        ticket(71, Instant.now().minusSeconds(500));
        ticket(404, Instant.now().minusSeconds(400));

        readLastHours();

        assertThat(ids()).containsExactlyInAnyOrder("contact:512", "ticket:71");
        Interaction ticket = interaction("ticket:71");
        assertThat(ticket.participants())
                .anySatisfy(
                        party ->
                                assertThat(party.identifiers().toString())
                                        .contains("hubspot.contact")
                                        .contains("512"));
        assertThat(platform.calls)
                .extracting(call -> call.headers().get("authorization"))
                .containsOnly("Bearer " + TOKEN);
    }

    /** More than a search gives, and more than a page of one millisecond, as imports make them. */
    @Test
    void readsMoreThanASearchGivesThoughManyChangedInTheSameMillisecond() throws Exception {
        scope = "contacts";
        Instant first = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        for (long id = 1; id <= 450; id++) {
            contact(id, id <= 250 ? first : first.plusMillis(id));
        }

        readLastHours();

        assertThat(ids()).hasSize(450);
    }

    /** Those that change go to the end; by number, all behind them would move up. */
    @Test
    void skipsNothingThoughContactsChangeWhileItReads() throws Exception {
        scope = "contacts";
        Instant first = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        for (long id = 1; id <= 250; id++) {
            contact(id, first.plusSeconds(id));
        }
        meanwhile =
                () -> {
                    for (long id = 1; id <= 50; id++) {
                        contact(id, Instant.now().minusSeconds(90));
                    }
                    meanwhile = () -> {};
                };

        readLastHours();

        assertThat(ids()).hasSize(250);
    }

    @Test
    void readsEngagementsIfAskedTo() throws Exception {
        scope = "calls";
        ObjectNode call =
                object("calls", 5, Instant.now().minusSeconds(600), "hs_lastmodifieddate");
        ((ObjectNode) call.path("properties"))
                .put("hs_call_direction", "INBOUND")
                .put("hs_call_status", "COMPLETED")
                .put("hs_call_from_number", "+34600111222")
                .put("hs_timestamp", "2026-11-20T09:00:00Z");

        readLastHours();

        assertThat(ids()).containsExactly("call:5");
    }

    @Test
    void readsNothingOfAScopeThatItDoesNotKnow() throws Exception {
        scope = "contacts,cats";
        Instant from = Instant.parse("2026-10-01T00:00:00Z");
        hub.backfills.start(SOURCE, from, from.plusSeconds(60), from.toString());

        start();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(hub.backfills.last(SOURCE).orElseThrow().problem())
                                        .startsWith("the scope must be some of contacts, tickets"));
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void makesOfAContactTheOneThatAWebhookIsAbout() throws Exception {
        ObjectNode contact = contact(512, Instant.now().minusSeconds(600));
        byte[] webhook =
                ("[{\"subscriptionType\":\"contact.propertyChange\",\"objectId\":512,"
                                + "\"propertyName\":\"email\",\"propertyValue\":\"ana@example.com\","
                                + "\"occurredAt\":1795168700000}]")
                        .getBytes(StandardCharsets.UTF_8);

        readLastHours();

        assertThat(hub.interactions())
                .isEqualTo(hub.ofWebhook(SOURCE, Map.of(), Map.of(), bytes(contact)));
        assertThat(hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook))
                .singleElement()
                .satisfies(told -> assertThat(ids()).containsOnly(told.sourceEventId()));
    }

    private Interaction interaction(String id) {
        return hub.interactions().stream()
                .filter(each -> each.sourceEventId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode contact(long id, Instant changed) {
        ObjectNode contact = object("contacts", id, changed, "lastmodifieddate");
        ((ObjectNode) contact.path("properties"))
                .put("email", "c" + id + "@example.com")
                .put("firstname", "Ana")
                .put("lifecyclestage", "customer");
        return contact;
    }

    private void ticket(long id, Instant changed) {
        ObjectNode ticket = object("tickets", id, changed, "hs_lastmodifieddate");
        ((ObjectNode) ticket.path("properties"))
                .put("subject", "Where is my order?")
                .put("hs_pipeline_stage", "1");
    }

    private ObjectNode object(String kind, long id, Instant changed, String property) {
        ObjectNode object = JSON.createObjectNode().put("id", Long.toString(id));
        object.putObject("properties")
                .put("hs_object_id", Long.toString(id))
                .put("createdate", "2026-11-01T00:00:00Z")
                .put(property, changed.toString());
        object.put("createdAt", "2026-11-01T00:00:00Z").put("updatedAt", changed.toString());
        object.put("archived", false);
        objects.get(kind).put(id, object);
        return object;
    }

    /** Source: HubSpot's documentation, "Search the CRM", "Tickets", "Calls", version 3. */
    @Override
    Answer answer(Call call) {
        String[] path = call.path().split("/", -1);
        ConcurrentSkipListMap<Long, ObjectNode> kind = objects.get(path[4]);
        if (path[5].equals("search")) {
            assertThat(call.method()).isEqualTo("POST");
            return search(kind, json(call.body()));
        }
        assertThat(call.query()).containsEntry("associations", "contacts");
        assertThat(call.query().get("properties")).isNotEmpty();
        ObjectNode found = kind.get(Long.valueOf(path[5])).deepCopy();
        found.putObject("associations")
                .putObject("contacts")
                .putArray("results")
                .addObject()
                .put("id", "512")
                .put("type", "ticket_to_contact");
        return path[5].equals("404")
                ? Answer.failed(404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\"}")
                : Answer.of(found.toString());
    }

    private Answer search(ConcurrentSkipListMap<Long, ObjectNode> kind, JsonNode question) {
        int limit = question.path("limit").asInt();
        int after = question.path("after").asInt();
        if (limit > 200 || after + limit > MOST) {
            return Answer.failed(400, "{\"category\":\"VALIDATION_ERROR\"}");
        }
        String sort = question.at("/sorts/0/propertyName").asText();
        List<ObjectNode> found =
                kind.values().stream()
                        .filter(each -> matches(question.at("/filterGroups/0/filters"), each))
                        .sorted(Comparator.comparingLong(each -> number(each, sort)))
                        .toList();
        ObjectNode answer = JSON.createObjectNode().put("total", found.size());
        ArrayNode results = answer.putArray("results");
        found.stream().skip(after).limit(limit).forEach(results::add);
        if (found.size() > after + limit) {
            answer.putObject("paging")
                    .putObject("next")
                    .put("after", Integer.toString(after + limit));
        }
        meanwhile.run();
        return Answer.of(answer.toString());
    }

    private static boolean matches(JsonNode filters, ObjectNode object) {
        return StreamSupport.stream(filters.spliterator(), false)
                .allMatch(
                        filter -> {
                            long is = number(object, filter.path("propertyName").asText());
                            long value = Long.parseLong(filter.path("value").asText());
                            return switch (filter.path("operator").asText()) {
                                case "GTE" -> is >= value;
                                case "LTE" -> is <= value;
                                case "GT" -> is > value;
                                default -> false;
                            };
                        });
    }

    private static long number(ObjectNode object, String property) {
        String value = object.path("properties").path(property).asText();
        return value.contains("T") ? Instant.parse(value).toEpochMilli() : Long.parseLong(value);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
