package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.typeform.TypeformMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeformResponsesRouteTest extends ReadingTest {

    private static final String SOURCE = "typeform/main";
    private static final String FORM = "lT4Z3j";
    private static final String WEBHOOK = "survey/typeform/form_response.json";

    /** By form, the newest first. */
    private final Map<String, List<ObjectNode>> responses = new HashMap<>();

    TypeformResponsesRouteTest() {
        super("typeform-responses", SOURCE, new TypeformMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("forms", FORM + ", other1");
    }

    @Test
    void readsAllPagesOfAllForms() throws Exception {
        Instant submitted = Instant.now().minusSeconds(600);
        for (int id = 1; id <= 401; id++) {
            response(FORM, "token" + id, submitted);
        }
        response("other1", "another", submitted);
        response(FORM, "old", submitted.minus(30, ChronoUnit.HOURS));

        readLastHours();

        assertThat(ids()).hasSize(402).contains("response:token1", "response:another");
        assertThat(platform.calls)
                .allMatch(call -> call.headers().get("authorization").equals("Bearer " + TOKEN));
    }

    @Test
    void makesOfAResponseTheOneThatTheWebhookMakesOfItAndNotAnotherState() throws Exception {
        ObjectNode webhook = fixture(WEBHOOK);
        ObjectNode told = (ObjectNode) webhook.path("form_response");
        Instant submitted = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        told.put("submitted_at", submitted.toString());
        response(FORM, told.path("token").asText(), submitted);

        readLastHours();

        Interaction read = hub.interactions().get(0);
        Interaction pushed = hub.ofWebhook(SOURCE, Map.of(), Map.of(), bytes(webhook)).get(0);
        assertThat(read.sourceEventId()).isEqualTo(pushed.sourceEventId());
        assertThat(read.part()).isEqualTo(pushed.part());
        assertThat(read.occurredAt()).isEqualTo(pushed.occurredAt());
        assertThat(read.participants()).isEqualTo(pushed.participants());
        assertThat(read.references()).isEqualTo(pushed.references());
        assertThat(read.attributes()).containsEntry("form", FORM);
        assertThat(read.revision()).isLessThan(pushed.revision());
    }

    /** As the API has it: without the form around it, and without its questions. */
    private void response(String form, String token, Instant submitted) {
        ObjectNode response = (ObjectNode) fixture(WEBHOOK).path("form_response");
        response.remove(List.of("form_id", "definition"));
        response.put("landing_id", token).put("response_id", token).put("token", token);
        response.put("submitted_at", submitted.truncatedTo(ChronoUnit.SECONDS).toString());
        responses.computeIfAbsent(form, any -> new ArrayList<>()).add(0, response);
    }

    @Override
    Answer answer(Call call) {
        String form = call.path().replaceFirst("^/forms/([^/]+)/responses$", "$1");
        Instant from = Instant.ofEpochSecond(Long.parseLong(call.query().get("since")));
        Instant to = Instant.ofEpochSecond(Long.parseLong(call.query().get("until")));
        List<ObjectNode> found =
                responses.getOrDefault(form, List.of()).stream()
                        .filter(each -> !time(each).isBefore(from) && !time(each).isAfter(to))
                        .toList();
        String before = call.query().get("before");
        List<String> tokens = found.stream().map(each -> each.path("token").asText()).toList();
        List<ObjectNode> rest =
                found.subList(before == null ? 0 : tokens.indexOf(before) + 1, found.size());
        int size = Integer.parseInt(call.query().get("page_size"));
        ArrayNode items = JSON.createArrayNode();
        rest.stream().limit(size).forEach(items::add);
        return Answer.of(
                "{\"total_items\":" + rest.size() + ",\"page_count\":1,\"items\":" + items + "}");
    }

    private static Instant time(ObjectNode response) {
        return Instant.parse(response.path("submitted_at").asText());
    }
}
