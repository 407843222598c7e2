package io.tributary.mappings.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.MutatedPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiscoCdrMappingTest {

    private static final String HEADER =
            "\"cdrRecordType\",\"globalCallID_callManagerId\",\"globalCallID_callId\","
                    + "\"dateTimeOrigination\",\"pkid\"\nINTEGER,INTEGER,INTEGER,INTEGER,"
                    + "UNIQUEIDENTIFIER\n";

    private static List<Interaction> call(int number) {
        return CiscoPayloads.calls().stream()
                .filter(each -> each.sourceEventId().endsWith(":" + number))
                .toList();
    }

    private static List<Identifier> identifiers(Interaction interaction) {
        return interaction.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }

    private static Identifier agent(String id) {
        return Identifier.scoped("agent", "pbx/cisco", id, Proof.NETWORK);
    }

    @Test
    void legsOfATransferredCallAreOneCall() {
        List<Interaction> legs = new ArrayList<>(call(1));
        Interaction call = InteractionParts.merge(legs);
        Collections.reverse(legs);
        assertThat(InteractionParts.merge(legs)).isEqualTo(call);
        assertThat(legs).hasSize(2);
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(call.status()).isEqualTo("answered");
        assertThat(call.endedAt()).isEqualTo(Instant.parse("2026-11-20T10:02:00Z"));
        assertThat(call.attributes()).containsEntry("queue", "7000");
        assertThat(identifiers(call))
                .containsExactly(
                        Identifier.phone("2025550143", "US", Proof.NETWORK),
                        agent("ana"),
                        agent("1003"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, no-answer, INBOUND",
        "3, answered, OUTBOUND",
        "4, busy, OUTBOUND",
        "5, failed, OUTBOUND",
        "6, answered, INBOUND",
    })
    void saysHowACallWent(int number, String status, Direction direction) {
        assertThat(call(number))
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.status()).isEqualTo(status);
                            assertThat(call.direction()).isEqualTo(direction);
                        });
    }

    @Test
    void callToARecorderIsNoContact() {
        assertThat(call(7)).isEmpty();
    }

    @Test
    void recordsOfQualityAreNoContacts() {
        assertThat(CiscoPayloads.ALL.map(CiscoPayloads.RECORDED.bytes("cmr"))).isEmpty();
    }

    @Test
    void fileWithoutRecordsHasNone() {
        assertThat(CiscoPayloads.ALL.map(HEADER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3,x,'a' | line[3].dateTimeOrigination",
                "1,2,3,0,'a' | line[3].dateTimeOrigination",
                "1,2,3,-5,'a' | line[3].dateTimeOrigination",
                "1,2,,1795168800,'a' | line[3].globalCallID_callId",
                "1,2,3,1795168800,'' | line[3].pkid",
                "1,2,3,1795168800 | line[3]",
                "x,2,3,1795168800,'a' | line[3].cdrRecordType",
                "1,2,3,1795168800,'a'b | line[2]",
            })
    void namesWhatIsWrong(String record, String field) {
        assertThatThrownBy(() -> CiscoPayloads.ALL.map(HEADER + record.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'1,2,3'", "'{}'"})
    void rejectsAFileWithoutItsColumns(String body) {
        assertThatThrownBy(() -> CiscoPayloads.ALL.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> assertThat(e.field()).isEqualTo("cdrRecordType"));
    }

    @Property(tries = 2000)
    void damagedFilesAreMappedOrRejected(@ForAll long seed) {
        byte[] file = MutatedPayload.bytes(CiscoPayloads.WRITTEN.bytes("calls"), seed);
        try {
            assertThat(CiscoPayloads.ALL.map(file))
                    .allSatisfy(each -> assertThat(each.participants()).isNotEmpty())
                    .allSatisfy(
                            each -> assertThat(InteractionJson.canonicalBytes(each)).isNotEmpty());
        } catch (PayloadRejected e) {
            assertThat(String.valueOf(e.getMessage())).doesNotContain("2025550143");
        }
    }
}
