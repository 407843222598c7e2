package io.tributary.hub.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.company.DeskHub;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.Decisions;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.jdbc.JdbcHistory;
import io.tributary.history.query.PageRequest;
import io.tributary.hub.Http;
import io.tributary.hub.RunningHub;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may decide, by which door, and under whose name it is kept. */
@RunningHub
class DeskIT {

    private static final Identifier ONE =
            Identifier.of("email", "desk.one@example.com", Proof.AUTHENTICATED);
    private static final Identifier OTHER =
            Identifier.of("email", "desk.other@example.com", Proof.AUTHENTICATED);
    private static final String BODY =
            """
            {"kind":"never","left":"email:desk.one@example.com",\
            "right":"email:desk.other@example.com","reason":"two people"}\
            """;

    @LocalServerPort private int port;
    @Autowired private JdbcHistory history;
    @Autowired private Decisions decisions;

    @BeforeEach
    void setUp() {
        DeskHub.record(
                history.recorder(), List.of(message("desk-1", ONE), message("desk-2", OTHER)));
    }

    @Test
    void keepsTheNameOfTheKey() {
        HttpResponse<String> answer =
                Http.post(port, "/api/v1/decisions", "application/json", BODY);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"by\":\"otto\"");
    }

    @Test
    void letsNobodyDecideWhoOnlyReads() {
        HttpResponse<String> answer =
                Http.send(
                        Http.request(port, "/api/v1/decisions")
                                .header("X-Api-Key", Http.VIEWER)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(BODY)));
        String session = signIn("vera", Http.VIEWER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(get(customer(ONE), session).body())
                .contains("desk.one@example.com")
                .doesNotContain("/desk/");
        assertThat(get(desk("always"), session).statusCode()).isEqualTo(403);
    }

    @Test
    void takesAFormOnlyWithItsToken() {
        String session = signIn("otto", Http.OPERATOR);
        String page = get(desk("always"), session).body();
        long before = decided();

        HttpResponse<String> forged = post(desk("always"), session, "reason=x&_csrf=forged");
        HttpResponse<String> bare = post(desk("always"), session, "reason=x");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(decided()).isEqualTo(before);

        HttpResponse<String> right =
                post(desk("always"), session, "reason=Told+us&_csrf=" + token(page));

        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location").orElseThrow()).contains("?decided=");
        assertThat(decisions.list(PageRequest.first(1)).items())
                .extracting(Decision::by, Decision::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("otto", "Told us"));
    }

    private long decided() {
        return decisions.list(PageRequest.first(100)).items().size();
    }

    private String customer(Identifier identifier) {
        return "/customers/" + id(identifier);
    }

    private String desk(String kind) {
        return "/desk/customers/%s/with/%s/%s".formatted(id(ONE), id(OTHER), kind);
    }

    private String id(Identifier identifier) {
        return history.history().customerBy(identifier).orElseThrow().id().toString();
    }

    private HttpResponse<String> get(String path, String session) {
        return Http.send(Http.request(port, path).header("Cookie", session));
    }

    private HttpResponse<String> post(String path, String session, String form) {
        return Http.send(
                Http.request(port, path)
                        .header("Cookie", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String signIn(String name, String key) {
        HttpResponse<String> page = Http.get(port, "/login", null);
        String form = "username=" + name + "&password=" + key + "&_csrf=" + token(page.body());
        return cookie(post("/login", cookie(page), form));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    private static Interaction message(String id, Identifier identifier) {
        return Interaction.builder()
                .source("desk/it")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(Instant.parse("2026-11-20T10:00:00Z"))
                .participant(new Participant(ParticipantRole.CUSTOMER, null, List.of(identifier)))
                .build();
    }
}
