package io.tributary.mappings.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.telephony.TelephonySamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioVoiceMappingTest {

    private static final String OWN = "+12025550199";

    @Test
    void makesOneCallOfAllItsCallbacksAndThoseOfItsLeg() {
        List<Interaction> parts =
                Stream.of(
                                "leg-completed",
                                "inbound-completed",
                                "leg-in-progress",
                                "inbound-request",
                                "leg-initiated",
                                "leg-ringing",
                                "inbound-in-progress")
                        .flatMap(each -> sample(each).stream())
                        .toList();

        Interaction call = InteractionParts.merge(parts);

        assertThat(call)
                .returns(
                        "CA000000000000000000000000000000a1",
                        Assertions.from(Interaction::sourceEventId))
                .returns(Direction.INBOUND, Assertions.from(Interaction::direction))
                .returns("answered", Assertions.from(Interaction::status))
                .returns(
                        Instant.parse("2026-11-20T10:00:00.5Z"),
                        Assertions.from(Interaction::occurredAt))
                .returns(
                        Instant.parse("2026-11-20T10:04:12Z"),
                        Assertions.from(Interaction::endedAt));
        assertThat(call.attachments()).hasSize(1);
        assertThat(call.participants())
                .extracting(Participant::role, Participant::name, TwilioVoiceMappingTest::value)
                .containsExactly(
                        tuple(ParticipantRole.CUSTOMER, "RUIZ ANA", "+12025550143"),
                        tuple(ParticipantRole.AGENT, null, "client:joe"));
    }

    @Test
    void saysThatNobodyAnsweredAnOutboundCall() {
        List<Interaction> parts =
                Stream.of("outbound-no-answer", "outbound-initiated")
                        .flatMap(each -> sample(each).stream())
                        .toList();

        assertThat(InteractionParts.merge(parts))
                .returns("no-answer", Assertions.from(Interaction::status))
                .returns(
                        Instant.parse("2026-11-20T11:00:00Z"),
                        Assertions.from(Interaction::occurredAt));
    }

    @ParameterizedTest
    @CsvSource({
        "inbound, +12025550143, +12025550199, '', inbound, +12025550143",
        "inbound, client:joe, +12025550162, '', outbound, +12025550162",
        "inbound, client:joe, client:eva, '', internal, ''",
        "inbound, whatsapp:+12025550143, +12025550199, '', inbound, +12025550143",
        "outbound-api, +12025550199, +12025550162, '', outbound, +12025550162",
        "outbound-api, +12025550199, client:joe, '', outbound, ''",
        "outbound-dial, +12025550143, client:joe, CAp, inbound, +12025550143",
        "outbound-dial, +12025550143, sip:joe@pbx.example, CAp, inbound, +12025550143",
        "outbound-dial, +12025550143, +12025550155, CAp, inbound, +12025550143",
        "outbound-dial, +12025550199, +12025550162, CAp, outbound, +12025550162",
        "outbound-dial, client:joe, +12025550162, CAp, outbound, +12025550162",
        "trunking-terminating, +12025550199, +12025550162, '', outbound, +12025550162",
        "trunking-originating, +12025550143, +12025550199, '', inbound, +12025550143"
    })
    void tellsTheCustomerFromTheCompany(
            String told, String from, String to, String parent, String direction, String customer) {
        Interaction call = one(form(told, from, to, "completed") + "&ParentCallSid=" + parent, OWN);

        assertThat(call.direction().wireName()).isEqualTo(direction);
        assertThat(call.participants()).isNotEmpty();
        assertThat(customers(call)).isEqualTo(customer.isEmpty() ? List.of() : List.of(customer));
    }

    @Test
    void takesADialledNumberForTheCustomersIfTheRouteDoesNotTellTheCompanysOwn() {
        Interaction call =
                one(form("outbound-dial", "+12025550143", "+12025550162", "completed"), "");

        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(customers(call)).containsExactly("+12025550162");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+266696687",
                "+7378742833",
                "+17378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "anonymous",
                "Restricted",
                ""
            })
    void keepsACallerWhoWithheldTheNumber(String from) {
        assertThat(one(form("inbound", from, OWN, "completed"), OWN).participants())
                .containsExactly(new Participant(ParticipantRole.CUSTOMER, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "queued, queued",
        "initiated, initiated",
        "ringing, ringing",
        "in-progress, in-progress",
        "busy, busy",
        "no-answer, no-answer",
        "failed, failed",
        "canceled, canceled",
        "completed, answered",
        "completed&CallDuration=12, answered",
        "completed&CallDuration=0, no-answer",
        "completed&CallDuration=9&AnsweredBy=machine_end_beep, voicemail"
    })
    void saysHowTheCallWent(String told, String status) {
        Interaction call = one(form("inbound", "+12025550143", OWN, told), OWN);

        assertThat(call.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "CallStatus=completed|CallStatus=pondering|CallStatus",
                "CallSid=CA1|CallSid=|sid",
                "CallSid=CA1|CA1|CallSid",
                "Direction=inbound|Direction=sideways|Direction",
                "Timestamp=Fri|Timestamp=Someday|Timestamp",
                "SequenceNumber=1|SequenceNumber=one|SequenceNumber",
                "CallStatus=completed|CallStatus=completed&CallDuration=long|CallDuration",
                "From=|From=%zz|''"
            },
            delimiter = '|')
    void rejectsNamingTheParameter(String right, String wrong, String field) {
        String form =
                form("inbound", "+12025550143", OWN, "completed")
                        + "&Timestamp=Fri%2C+20+Nov+2026+10%3A00%3A00+%2B0000&SequenceNumber=1";

        assertThatExceptionOfType(PayloadRejected.class)
                .isThrownBy(() -> one(form.replace(right, wrong), OWN))
                .returns(field, Assertions.from(PayloadRejected::field))
                .satisfies(each -> assertThat(each.getMessage()).doesNotContain("2025550143"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{|''",
                "[]|sid",
                "{\"calls\": 1}|calls",
                "{\"calls\": [{}]}|calls[0].sid",
                "{\"calls\": [{\"sid\": {\"a\": 1}}]}|calls[0].sid",
                "{\"sid\": \"CA1\", \"status\": \"busy\", \"direction\": \"inbound\"}|start_time"
            },
            delimiter = '|')
    void rejectsResourcesNamingTheField(String json, String field) {
        assertThatExceptionOfType(PayloadRejected.class)
                .isThrownBy(() -> one(json, OWN))
                .returns(field, Assertions.from(PayloadRejected::field));
    }

    private static List<Interaction> sample(String name) {
        return TelephonySamples.sample("twilio-voice/" + name + ".txt");
    }

    private static Interaction one(String body, String own) {
        List<Interaction> parts =
                TelephonySamples.map(TelephonySamples.twilio(body, Map.of("own", own)));
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static List<String> customers(Interaction call) {
        return call.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .map(TwilioVoiceMappingTest::value)
                .toList();
    }

    private static String value(Participant participant) {
        return participant.identifiers().stream().map(Identifier::value).findFirst().orElse("");
    }

    private static String form(String direction, String from, String to, String status) {
        return "CallSid=CA1&Direction=%s&From=%s&To=%s&CallStatus=%s"
                .formatted(direction, encoded(from), encoded(to), status);
    }

    private static String encoded(String text) {
        return text.replace("+", "%2B").replace(":", "%3A").replace("@", "%40");
    }
}
