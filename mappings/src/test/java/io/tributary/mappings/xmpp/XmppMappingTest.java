package io.tributary.mappings.xmpp;

import static io.tributary.mappings.xmpp.XmppStanzas.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmppMappingTest {

    private static final Identifier ANA =
            Identifier.of("xmpp.user", "ana@example.org", Proof.NETWORK);

    @Test
    void accountIsTheSameOnWhateverDevice() {
        assertThat(sample("text").participants().get(0).identifiers()).containsExactly(ANA);
        assertThat(sample("text").direction()).isEqualTo(Direction.INBOUND);
    }

    @Test
    void messageAndItsCopyAreTheSame() {
        assertThat(sample("copy-of-received")).isEqualTo(sample("text"));
    }

    @Test
    void aMessageOfTheArchiveIsTheSameAndTellsItsTime() {
        Interaction archived = sample("of-the-archive");
        assertThat(archived.id()).isEqualTo(sample("text").id());
        assertThat(archived.text()).isEqualTo(sample("text").text());
        assertThat(archived.occurredAt()).isEqualTo("2026-11-20T09:59:00Z");
        assertThatThrownBy(() -> sample("archive-that-is-forged"))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("from");
    }

    @Test
    void aMessageOfTheArchiveOfItsRoomIsTheSame() {
        assertThat(sample("archive-of-a-room")).isEqualTo(sample("in-a-room"));
        assertThatThrownBy(() -> sample("archive-of-another-room"))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("from");
    }

    @Test
    void whatOtherDevicesSendIsTheCompanysAndAboutWhomItIsFor() {
        Interaction sent = sample("copy-of-sent");
        assertThat(sent.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sent.participants().get(1).identifiers()).containsExactly(ANA);
        assertThat(sent.replyTo()).containsExactly(sample("text").messageId());
    }

    @Test
    void correctionIsALaterStateOfItsMessage() {
        Interaction correction = sample("correction");
        assertThat(correction.id()).isEqualTo(sample("text").id());
        assertThat(InteractionParts.latest(correction, sample("text"))).isEqualTo(correction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retraction", "retraction-of-older-versions"})
    void retractedMessageNeverComesBack(String name) {
        assertThat(sample(name).id()).isEqualTo(sample("text").id());
        assertThat(InteractionParts.latest(sample(name), sample("correction")).deleted()).isTrue();
    }

    @Test
    void receiptsAndMarkersAreTheStatusOfWhatWasSent() {
        Interaction sent =
                InteractionParts.merge(
                        List.of(sample("receipt"), sample("marker"), sample("copy-of-sent")));
        assertThat(sent.status()).isEqualTo("read");
        assertThat(sent.text()).isEqualTo("It is on its way.");
        assertThat(sample("undelivered").id()).isEqualTo(sent.id());
        assertThat(sample("copy-of-own-receipt").id()).isEqualTo(sample("text").id());
    }

    @Test
    void believesTheTimesOfServersAlone() {
        assertThat(sample("offline").occurredAt())
                .isEqualTo(Instant.parse("2026-11-20T08:00:00.250Z"));
        assertThat(sample("time-of-the-sender").occurredAt())
                .isEqualTo(Instant.parse("2026-11-20T10:10:00Z"));
    }

    @Test
    void nobodyElseGivesCopies() {
        assertThatThrownBy(() -> sample("copy-that-is-forged"))
                .isInstanceOf(PayloadRejected.class)
                .extracting(e -> ((PayloadRejected) e).field())
                .isEqualTo("from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "topic-of-a-room"})
    void ignoresWhatSaysNothing(String name) {
        assertThat(XmppStanzas.map(XmppStanzas.WRITTEN.bytes(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document-type", "presence"})
    void parksWhatIsNoMessage(String name) {
        assertThatThrownBy(() -> sample(name)).isInstanceOf(PayloadRejected.class);
    }

    @Test
    void nicknameInARoomIdentifiesNobody() {
        Interaction asked = sample("in-a-room");
        assertThat(asked.participants().get(0).identifiers()).isEmpty();
        assertThat(asked.participants().get(0).name()).isEqualTo("Ana");
        assertThat(sample("answer-in-a-room").direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sample("answer-in-a-room").thread()).isEqualTo(asked.thread());
    }
}
