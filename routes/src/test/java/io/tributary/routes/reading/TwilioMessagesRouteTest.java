package io.tributary.routes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.twilio.TwilioSmsMapping;
import io.tributary.routes.reading.StandIn.Answer;
import io.tributary.routes.reading.StandIn.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioMessagesRouteTest extends ReadingTest {

    private static final String SOURCE = "twilio/sms";
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final int PAGE = 2;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** The newest first. */
    private final List<ObjectNode> messages = new ArrayList<>();

    TwilioMessagesRouteTest() {
        super("twilio-messages", SOURCE, new TwilioSmsMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of("account", ACCOUNT, "user", ACCOUNT);
    }

    @Test
    void readsAllPagesThoughAllWereSentInTheSameSecond() throws Exception {
        Instant sent = Instant.now().minusSeconds(600);
        for (int id = 1; id <= 5; id++) {
            message("SM" + id, sent);
        }
        message("SM6", sent.minusSeconds(30 * 3_600));

        readLastHours();

        assertThat(ids()).containsExactly("SM5", "SM4", "SM3", "SM2", "SM1");
        assertThat(platform.calls)
                .allMatch(call -> call.headers().get("authorization").startsWith("Basic "));
    }

    @Test
    void makesOfAMessageTheOneThatTheWebhookMakesOfIt() throws Exception {
        message("SM1", Instant.now().minusSeconds(600));
        String webhook =
                "MessageSid=SM1&SmsStatus=received&From=%2B18182008801&To=%2B12019235161&Body=Hi";

        readLastHours();

        Interaction read = hub.interactions().get(0);
        Interaction told =
                hub.ofWebhook(SOURCE, Map.of(), Map.of(), webhook.getBytes(StandardCharsets.UTF_8))
                        .get(0);
        assertThat(read.sourceEventId()).isEqualTo(told.sourceEventId());
        assertThat(read.part()).isEqualTo(told.part());
        assertThat(read.kind()).isEqualTo(told.kind());
        assertThat(read.channel()).isEqualTo(told.channel());
        assertThat(read.direction()).isEqualTo(told.direction());
        assertThat(read.text()).isEqualTo(told.text());
        assertThat(read.participants()).isEqualTo(told.participants());
        assertThat(read.thread()).isEqualTo(told.thread());
        assertThat(read.revision()).isGreaterThan(told.revision());
    }

    private void message(String sid, Instant sent) {
        ObjectNode message = fixture("messaging/twilio-sms/redactBody.messages.json");
        message.put("sid", sid).put("direction", "inbound").put("status", "received");
        message.put("body", "Hi").put("from", "+18182008801").put("to", "+12019235161");
        message.putNull("messaging_service_sid");
        for (String field : List.of("date_created", "date_sent", "date_updated")) {
            message.put(field, DATE.format(sent).replace("GMT", "+0000"));
        }
        messages.add(0, message);
    }

    @Override
    Answer answer(Call call) {
        assertThat(call.path()).isEqualTo(PATH);
        Instant from = Instant.parse(call.query().get("DateSent>"));
        Instant to = Instant.parse(call.query().get("DateSent<"));
        int page = Integer.parseInt(call.query().getOrDefault("Page", "0"));
        if (page > 0) {
            assertThat(call.query()).containsEntry("PageToken", "PASM" + page);
        }
        List<ObjectNode> found =
                messages.stream().filter(message -> isWithin(message, from, to)).toList();
        ArrayNode answer = JSON.createArrayNode();
        found.stream().skip((long) page * PAGE).limit(PAGE).forEach(answer::add);
        boolean more = found.size() > (page + 1) * PAGE;
        String next =
                more
                        ? "\""
                                + PATH
                                + "?PageSize=500&Page="
                                + (page + 1)
                                + "&PageToken=PASM"
                                + (page + 1)
                                + "\""
                        : "null";
        return Answer.of(
                "{\"page\":"
                        + page
                        + ",\"next_page_uri\":"
                        + next
                        + ",\"messages\":"
                        + answer
                        + "}");
    }

    private static boolean isWithin(ObjectNode message, Instant from, Instant to) {
        Instant sent = Instant.from(DATE.parse(message.path("date_sent").asText()));
        return !sent.isBefore(from) && !sent.isAfter(to);
    }
}
