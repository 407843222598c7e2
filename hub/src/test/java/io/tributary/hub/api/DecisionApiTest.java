package io.tributary.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.company.CompanySuggestions;
import io.tributary.company.DeskCompany;
import io.tributary.company.DeskHub;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.SuggestionScan;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = DeskHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DecisionApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISIONS = "/api/v1/decisions";

    @LocalServerPort private int port;
    @Autowired private CompanySuggestions suggestions;
    @Autowired private SuggestionScan scan;
    private ApiCaller api;

    @BeforeEach
    void setUp() {
        api = new ApiCaller(port);
    }

    @Test
    void keepsApartAndBringsTogetherAgain() throws Exception {
        String mail = "email:noor.bakker@example.com";
        String phone = "phone:+31611000010";
        assertThat(customer(mail)).isEqualTo(customer(phone));

        HttpResponse<String> answer =
                decide("?region=NL", "never", mail, "phone:06 1100 0010", "Her father's number");

        JsonNode decision = ApiCaller.read(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(DECISIONS + "/" + decision.at("/id").asText());
        assertThat(decision.at("/kind").asText()).isEqualTo("never");
        assertThat(List.of(decision.at("/left").asText(), decision.at("/right").asText()))
                .containsExactlyInAnyOrder(mail, phone);
        assertThat(decision.at("/reason").asText()).isEqualTo("Her father's number");
        assertThat(decision.at("/by").asText()).isEqualTo("anonymous");
        assertThat(decision.at("/at").asText()).endsWith("Z");
        assertThat(decision.has("revokedAt")).isFalse();
        assertThat(customer(mail)).isNotEqualTo(customer(phone));
        assertThat(api.json(location)).isEqualTo(decision);
        assertThat(texts("/api/v1/customers/" + customer(phone) + "/decisions", "id"))
                .containsExactly(decision.at("/id").asText());
        assertThat(texts("/api/v1/customers/" + customer(mail) + "/why", "decision"))
                .first()
                .isEqualTo(decision.at("/id").asText());

        JsonNode revoked = ApiCaller.read(api.send(api.request(location).DELETE()));

        assertThat(revoked.at("/revokedBy").asText()).isEqualTo("anonymous");
        assertThat(revoked.at("/revokedAt").asText()).endsWith("Z");
        assertThat(customer(mail)).isEqualTo(customer(phone));
        assertThat(ApiCaller.read(api.send(api.request(location).DELETE()))).isEqualTo(revoked);
        assertThat(api.json("/api/v1/customers/" + customer(phone) + "/decisions").at("/items"))
                .isEmpty();
    }

    @Test
    void joinsWhatNoEvidenceJoins() throws Exception {
        String one = "email:noor.bakker@example.com";
        String other = "phone:+31611000011";
        assertThat(customer(one)).isNotEqualTo(customer(other));

        JsonNode decision = ApiCaller.read(decide("", "always", one, other, "Told us so"));

        assertThat(customer(one)).isEqualTo(customer(other));
        api.send(api.request(DECISIONS + "/" + decision.at("/id").asText()).DELETE());
        assertThat(customer(one)).isNotEqualTo(customer(other));
    }

    @Test
    void decidesAboutInteractionsOfMatters() throws Exception {
        JsonNode timeline =
                api.json(
                                "/api/v1/customers/"
                                        + customer("email:mark.lindqvist@example.org")
                                        + "/timeline?limit=2")
                        .at("/items");
        String one = "interaction:" + timeline.at("/0/id").asText();
        String other = "interaction:" + timeline.at("/1/id").asText();

        HttpResponse<String> answer = decide("", "never", one, other, "Something else");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(ApiCaller.read(answer).toString()).contains(one, other);
        api.send(api.request(answer.headers().firstValue("Location").orElseThrow()).DELETE());
    }

    @Test
    void listsAllLastDecidedFirstPageByPage() throws Exception {
        String mail = "email:customer0@example.net";
        JsonNode first = ApiCaller.read(decide("", "never", mail, "loyalty:LOY-0001", "one"));
        JsonNode second = ApiCaller.read(decide("", "never", mail, "loyalty:LOY-0002", "two"));

        JsonNode page = api.json(DECISIONS + "?limit=1");
        JsonNode next = api.json(DECISIONS + "?limit=1&cursor=" + page.at("/next").asText());

        assertThat(page.at("/items/0/id")).isEqualTo(second.at("/id"));
        assertThat(next.at("/items/0/id")).isEqualTo(first.at("/id"));
        assertThat(api.get(DECISIONS + "?cursor=nonsense").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "sometimes, email:a@example.com, email:b@example.com, why, kind: must be 'always' or 'never'",
        "'', email:a@example.com, email:b@example.com, why, kind: is missing",
        "never, a@example.com, email:b@example.com, why, left: must be type:value",
        "never, email:a@example.com, 'email: ', why, right: must be type:value",
        "never, email:null, email:b@example.com, why, left: names nobody",
        "never, email:a@example.com, phone:12, why, right: names nobody",
        "never, email:a@example.com, EMAIL:A@example.com, why, right: must be type:value",
        "never, email:a@example.com, email:A@Example.com, why, right: is the same as left",
        "never, email:a@example.com, kiosk[hall]:hall-0017, why, right: the type kiosk",
        "never, interaction:x, interaction:y, why, left: is no id of an interaction",
        "never, interaction:x, email:b@example.com, why, right: an interaction can only",
        "never, email:a@example.com, email:b@example.com, ' ', reason: is missing",
    })
    void namesTheSideThatIsWrong(
            String kind, String left, String right, String reason, String detail) throws Exception {
        HttpResponse<String> answer = decide("", kind, left, right, reason);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = ApiCaller.read(answer);
        assertThat(problem.at("/type").asText()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/detail").asText()).startsWith(detail);
    }

    @Test
    void decidesSeveralInOneGoOrNothing() throws Exception {
        String one = decision("loyalty:LOY-0005", "loyalty:LOY-0006");
        String two = decision("loyalty:LOY-0006", "loyalty:LOY-0007");

        HttpResponse<String> answer = post("", "[" + one + "," + two + "]");

        JsonNode decided = ApiCaller.read(answer);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(decided.findValuesAsText("left")).hasSize(2);
        assertThat(decided.at("/0/at")).isEqualTo(decided.at("/1/at"));
        assertThat(List.of(decided.at("/1/left").asText(), decided.at("/1/right").asText()))
                .containsExactlyInAnyOrder("loyalty:loy-0006", "loyalty:loy-0007");
        for (JsonNode each : decided) {
            api.send(api.request(DECISIONS + "/" + each.at("/id").asText()).DELETE());
        }
        JsonNode last = api.json(DECISIONS + "?limit=1").at("/items/0/id");
        String wrong = decision("loyalty:LOY-0005", "email:null");
        HttpResponse<String> refused = post("", "[" + one + "," + wrong + "]");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ApiCaller.read(refused).at("/detail").asText())
                .startsWith("[1].right: names nobody");
        assertThat(api.json(DECISIONS + "?limit=1").at("/items/0/id")).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "[], give 1 to 1000 decisions",
        "[1], a decision is an object",
        "'[{},{}]', [0].kind: is missing",
        "'7', a decision is an object",
    })
    void refusesArraysThatDecideNothing(String body, String detail) throws Exception {
        HttpResponse<String> answer = post("", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiCaller.read(answer).at("/detail").asText()).startsWith(detail);
    }

    @Test
    void pagesThroughTheLinksOfACustomer() {
        String why = "/api/v1/customers/" + customer("phone:+34600111222") + "/why";
        JsonNode all = api.json(why + "?limit=500");
        assertThat(all.at("/next").isNull()).isTrue();
        assertThat(all.at("/items").size()).isGreaterThan(1);

        JsonNode first = api.json(why + "?limit=1");
        JsonNode second = api.json(why + "?limit=1&cursor=" + first.at("/next").asText());

        assertThat(first.at("/items/0")).isEqualTo(all.at("/items/0"));
        assertThat(second.at("/items/0")).isEqualTo(all.at("/items/1"));
        assertThat(api.get(why + "?cursor=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        String body =
                "{\"kind\":\"never\",\"left\":\"email:a@example.com\",\"rihgt\":\"x\","
                        + "\"reason\":\"x\"}";
        HttpResponse<String> misspelt = post("", body);
        HttpResponse<String> nested =
                post("", "{\"kind\":\"never\",\"left\":{\"type\":\"email\"}}");
        HttpResponse<String> region =
                post("?region=Spain", body.replace("rihgt\":\"x", "right\":\"phone:600111222"));

        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains("rihgt: is no field of a decision");
        assertThat(nested.statusCode()).isEqualTo(400);
        assertThat(nested.body()).contains("left: must be text");
        assertThat(region.body()).contains("region: must be an ISO 3166");
        assertThat(api.get(DECISIONS + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(
                        api.send(
                                        api.request(
                                                        DECISIONS
                                                                + "/00000000-0000-0000-0000-000000000000")
                                                .DELETE())
                                .statusCode())
                .isEqualTo(404);
        assertThat(api.get(DECISIONS + "/x").statusCode()).isEqualTo(400);
    }

    @Test
    void asksForAScanOfAllCustomers() {
        scan.run(10_000);
        assertThat(scan.run(10_000).customers()).isZero();

        HttpResponse<String> answer =
                api.send(
                        api.request("/api/v1/suggestions/scan")
                                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(scan.run(10_000).whole()).isTrue();
    }

    @Test
    void tellsSuggestionsThatCanBeDecidedAbout() throws Exception {
        suggestions.add(
                DeskCompany.mail("customer1"),
                DeskCompany.mail("customer2"),
                "matcher",
                0.5,
                "alike",
                new Suggestion.Field("name", "a", "b", "close", 1.5));
        suggestions.add(
                io.tributary.history.interaction.Identifier.of(
                        "email",
                        "customer3@example.net",
                        io.tributary.history.interaction.Proof.STATED),
                io.tributary.history.interaction.Identifier.of(
                        "email",
                        "customer4@example.net",
                        io.tributary.history.interaction.Proof.STATED),
                "matcher",
                0.75,
                "names and street agree",
                new Suggestion.Field("name", "a", "b", "close", 1.5));

        JsonNode open = api.json("/api/v1/suggestions").at("/items");

        JsonNode pair =
                StreamSupport.stream(open.spliterator(), false)
                        .filter(each -> each.at("/score").asDouble() == 0.75)
                        .findFirst()
                        .orElseThrow();
        String left = pair.at("/left/identifier").asText();
        String right = pair.at("/right/identifier").asText();
        assertThat(left).isEqualTo("email:customer3@example.net");
        assertThat(pair.at("/left/customer").asText()).isEqualTo(customer(left));
        assertThat(pair.at("/fields/0/weight").asDouble()).isEqualTo(1.5);
        String about = "/api/v1/customers/" + customer(right) + "/suggestions";
        assertThat(api.json(about).at("/items/0")).isEqualTo(pair);

        decide("", "never", left, right, "Two people");

        assertThat(api.json(about).at("/items")).isEmpty();
        assertThat(api.get("/api/v1/customers/" + NOBODY + "/suggestions").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsExamplesOfTheFormOfRealAnswers() throws Exception {
        JsonNode why = api.json("/api/v1/customers/" + customer("phone:+34600111222") + "/why");
        assertThat(why.at("/items/0/text").asText()).startsWith("joined because order 1001");
        assertThat(fields(JSON.readTree(DecisionExamples.WHY).at("/items/0")))
                .isEqualTo(fields(why.at("/items/0")));
        JsonNode decision =
                ApiCaller.read(
                        decide("", "never", "loyalty:LOY-0003", "loyalty:LOY-0004", "example"));
        assertThat(fields(JSON.readTree(DecisionExamples.DECISION))).isEqualTo(fields(decision));
        for (String example : List.of(DecisionExamples.TWO_PEOPLE, DecisionExamples.ONE_PERSON)) {
            HttpResponse<String> answer = post("", example);
            assertThat(answer.statusCode()).as(example).isEqualTo(201);
            api.send(api.request(answer.headers().firstValue("Location").orElseThrow()).DELETE());
        }
        assertThat(fields(JSON.readTree(DecisionExamples.ONE_MATTER)))
                .isEqualTo(fields(JSON.readTree(DecisionExamples.TWO_PEOPLE)));
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static List<String> fields(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .toList();
    }

    private String customer(String identifier) {
        return api.json("/api/v1/customers?identifier=" + ApiCaller.encode(identifier))
                .at("/items/0/id")
                .asText();
    }

    private List<String> texts(String path, String field) {
        return api.json(path).at("/items").findValuesAsText(field);
    }

    private HttpResponse<String> decide(
            String query, String kind, String left, String right, String reason) throws Exception {
        Map<String, String> body = new HashMap<>();
        body.put("kind", kind);
        body.put("left", left);
        body.put("right", right);
        body.put("reason", reason);
        return post(query, JSON.writeValueAsString(body));
    }

    private static String decision(String left, String right) {
        return "{\"kind\":\"never\",\"left\":\"%s\",\"right\":\"%s\",\"reason\":\"two\"}"
                .formatted(left, right);
    }

    private HttpResponse<String> post(String query, String body) {
        return api.send(
                api.request(DECISIONS + query)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
