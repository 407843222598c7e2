package io.tributary.mappings.asterisk;

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
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.telephony.TelephonySamples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskCdrMappingTest {

    private static final Path MASTER =
            TelephonySamples.RESOURCES.resolve("fixtures/telephony/asterisk-cdr-csv/Master.csv");

    @Test
    void readsLocalTimesAsTheUniqueIdsOfTheRecordedFileTellThem() {
        assertThat(TelephonySamples.map(TelephonySamples.raw(MASTER)))
                .hasSize(14)
                .allSatisfy(
                        call ->
                                assertThat(call.occurredAt().getEpochSecond() + ".")
                                        .isEqualTo(
                                                call.sourceEventId().replaceFirst("\\..*", ".")));
    }

    @Test
    void makesOneInboundCallOfTheLegsOfAQueue() {
        Interaction call =
                InteractionParts.merge(TelephonySamples.sample("asterisk-cdr/queue.csv"));

        assertThat(call)
                .returns("1795168800.40", Assertions.from(Interaction::sourceEventId))
                .returns(Direction.INBOUND, Assertions.from(Interaction::direction))
                .returns("answered", Assertions.from(Interaction::status))
                .returns(
                        Instant.parse("2026-11-20T10:00:00Z"),
                        Assertions.from(Interaction::occurredAt))
                .returns(
                        Instant.parse("2026-11-20T10:04:12Z"),
                        Assertions.from(Interaction::endedAt));
        assertThat(call.attributes())
                .containsEntry("queue", "orders")
                .containsKeys(
                        "leg:1795168800.40:40", "leg:1795168800.40:42", "leg:1795168920.43:43");
        assertThat(call.participants())
                .extracting(Participant::role, AsteriskCdrMappingTest::value)
                .containsExactly(
                        tuple(ParticipantRole.CUSTOMER, "600111222"),
                        tuple(ParticipantRole.AGENT, "13"),
                        tuple(ParticipantRole.AGENT, "14"));
    }

    @Test
    void keepsLegsOfOneChannelApartWhereTheFileHasNoSequence() {
        String legs =
                line("600111222", "600", "PJSIP/t-1", "PJSIP/12-2", "NO ANSWER")
                        + line("600111222", "600", "PJSIP/t-1", "PJSIP/13-3", "ANSWERED");

        List<Interaction> parts = TelephonySamples.map(TelephonySamples.asterisk(legs));

        assertThat(parts).extracting(Interaction::part).doesNotHaveDuplicates();
        assertThat(InteractionParts.merge(parts).status()).isEqualTo("answered");
    }

    @ParameterizedTest
    @CsvSource({
        "600111222, 912345678, PJSIP/trunk-1, inbound",
        "600111222, s, PJSIP/trunk-1, inbound",
        "600111222, 12, PJSIP/trunk-1, inbound",
        "+34600111222, 34912345678, PJSIP/trunk-1, inbound",
        "'', 912345678, PJSIP/trunk-1, inbound",
        "12, 600111222, PJSIP/12-1, outbound",
        "912345678, 600111222, PJSIP/12-1, outbound",
        "34911111111, 600111222, PJSIP/12-1, outbound",
        "joe, 600111222, PJSIP/joe-1, outbound",
        "12, 13, PJSIP/12-1, internal",
        "12, *97, PJSIP/12-1, internal",
        "12, 912345678, PJSIP/12-1, internal",
        "600111222, 12, Local/12@agents-1;2, inbound"
    })
    void tellsTheDirectionByWhoIsInside(String src, String dst, String channel, String direction) {
        Interaction call = one(line(src, dst, channel, "", "NO ANSWER"));

        assertThat(call.direction().wireName()).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Unknown", "private", "RESTRICTED", "s", ""})
    void keepsACallerWithoutNumberAsACustomerWithoutIdentifiers(String src) {
        assertThat(one(line(src, "912345678", "PJSIP/trunk-1", "", "NO ANSWER")).participants())
                .containsExactly(new Participant(ParticipantRole.CUSTOMER, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "Dial, PJSIP/12-1, ANSWERED, answered",
        "Dial, '', ANSWERED, no-answer",
        "Queue, '', ANSWERED, no-answer",
        "Playback, '', ANSWERED, answered",
        "VoiceMail, '', ANSWERED, voicemail",
        "Dial, PJSIP/12-1, NO ANSWER, no-answer",
        "Dial, PJSIP/12-1, BUSY, busy",
        "Dial, '', CONGESTION, failed",
        "Dial, '', FAILED, failed"
    })
    void saysHowTheCallWentForTheCaller(
            String application, String dstchannel, String disposition, String status) {
        String line =
                line("600111222", "912345678", "PJSIP/t-1", dstchannel, disposition)
                        .replace("\"Dial\"", '"' + application + '"');

        assertThat(one(line).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "\"Ana Ruiz\" <600111222>|Ana Ruiz",
                "Ana Ruiz <600111222>|Ana Ruiz",
                "\"\" <600111222>|",
                "\"600111222\" <600111222>|",
                "\"Anonymous\" <anonymous>|",
                "600111222|",
                "<600111222>|"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void readsTheCallersName(String clid, String name) {
        assertThat(CdrNumberConversions.name(clid)).isEqualTo(name);
    }

    @Test
    void readsNamesInTheCharsetOfTheRoute() {
        byte[] line =
                line("600111222", "912345678", "PJSIP/t-1", "", "BUSY")
                        .replace("Ana Ruiz", "Begoña Núñez")
                        .getBytes(StandardCharsets.ISO_8859_1);

        Interaction call =
                TelephonySamples.map(
                                TelephonySamples.asterisk(line, Map.of("charset", "ISO-8859-1")))
                        .get(0);

        assertThat(call.participants().get(0).name()).isEqualTo("Begoña Núñez");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "2026-11-20 11:00:00|20/11/2026|line[1].start",
                "2026-11-20 11:00:00|2026-02-30 11:00:00|line[1].start",
                "\"ANSWERED\"|\"SHRUGGED\"|line[1].disposition",
                ",30,|,soon,|line[1].duration",
                ",20,|,,20,|line[1]",
                "\"600111222\"|\"600111222|line[1]"
            },
            delimiter = '|',
            quoteCharacter = '\'')
    void rejectsAMalformedLineNamingItAndTheColumn(String right, String wrong, String field) {
        String line = line("600111222", "912345678", "PJSIP/t-1", "PJSIP/12-2", "ANSWERED");

        assertThatExceptionOfType(PayloadRejected.class)
                .isThrownBy(() -> one(line.replace(right, wrong)))
                .returns(field, Assertions.from(PayloadRejected::field))
                .satisfies(each -> assertThat(each.getMessage()).doesNotContain("600111222"));
    }

    @ParameterizedTest
    @CsvSource({"zone, Mars/Olympus", "charset, morse", "extensions, '('", "columns, 'src,dst'"})
    void rejectsSettingsThatCannotBe(String setting, String value) {
        String line = line("600111222", "912345678", "PJSIP/t-1", "", "BUSY");

        assertThatExceptionOfType(PayloadRejected.class)
                .isThrownBy(
                        () -> TelephonySamples.map(TelephonySamples.asterisk(line, setting, value)))
                .returns(setting, Assertions.from(PayloadRejected::field));
    }

    @Test
    void takesSettingsThatTheRouteLeavesEmptyAsUnset() {
        String line = line("600111222", "912345678", "PJSIP/t-1", "", "BUSY");
        Map<String, String> none =
                Map.of(
                        "columns",
                        "",
                        "zone",
                        "",
                        "charset",
                        "",
                        "region",
                        "",
                        "extensions",
                        "",
                        "own",
                        "");

        assertThat(
                        TelephonySamples.map(
                                TelephonySamples.asterisk(
                                        line.getBytes(StandardCharsets.UTF_8), none)))
                .isEqualTo(
                        TelephonySamples.map(
                                TelephonySamples.asterisk(
                                        line.getBytes(StandardCharsets.UTF_8), Map.of())));
    }

    @Test
    void asksForTheColumnsOfAFileOfAnotherWidth() {
        String line = line("600111222", "912345678", "PJSIP/t-1", "", "BUSY");

        assertThatExceptionOfType(PayloadRejected.class)
                .isThrownBy(() -> one(line.strip() + ",\"1795168800.40\"\n"))
                .withMessageContaining("has 17 columns")
                .withMessageContaining("'columns'");
    }

    @Test
    void takesTheUserFieldForAReferenceWhereTheRouteSaysSo() {
        String line =
                "\"\",\"600111222\",\"910000000\",\"from-trunk\",\"\",\"PJSIP/t-1\",\"PJSIP/12-2\","
                        + "\"Queue\",\"\",\"2026-11-20 10:00:00\",\"2026-11-20 10:00:08\","
                        + "\"2026-11-20 10:01:00\",\"60\",\"52\",\"ANSWERED\",\"DOCUMENTATION\","
                        + "\"1795168800.7\",\"1001\"\n";

        assertThat(
                        TelephonySamples.map(
                                TelephonySamples.asterisk(line, "userFieldReference", "order")))
                .singleElement()
                .satisfies(
                        call ->
                                assertThat(call.references())
                                        .containsExactly(
                                                new Reference(
                                                        "order", null, "1001", Proof.INFERRED)));
        assertThat(one(line).references()).isEmpty();
    }

    private static Interaction one(String line) {
        List<Interaction> parts = TelephonySamples.map(TelephonySamples.asterisk(line));
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static String value(Participant participant) {
        return participant.identifiers().stream().map(Identifier::value).findFirst().orElse("");
    }

    private static String line(
            String src, String dst, String channel, String dstchannel, String disposition) {
        return """
        "","%s","%s","ctx","\""Ana Ruiz\"" <%s>","%s","%s","Dial","","2026-11-20 11:00:00","",\
        "2026-11-20 11:00:30",30,20,"%s","DOCUMENTATION"
        """
                .formatted(src, dst, src, channel, dstchannel, disposition)
                .replace("\"\"Ana Ruiz\"\" <>", "")
                .replaceFirst("\"\"Ana Ruiz\"\" <(?i:anonymous|unknown|private|restricted|s)>", "");
    }
}
